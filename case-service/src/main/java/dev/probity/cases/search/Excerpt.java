package dev.probity.cases.search;

import java.util.ArrayList;
import java.util.List;

/** A few words of a text, told apart by whether they were looked for. */
final class Excerpt {
    /** Signs that Unicode gave to nobody: where what was found begins and ends, until a text is in parts. Texts come without them. */
    static final char BEGINS = '\uE000';

    static final char ENDS = '\uE001';

    /** Stands for a sign that would be taken for the beginning of a tag, and left out with it. */
    static final char LESS = '\uE002';

    private Excerpt() {}

    /** What was found word for word beside one another is one part. */
    static List<ExcerptPart> parts(String marked) {
        var parts = new ArrayList<ExcerptPart>();
        var text = new StringBuilder();
        var found = false;
        for (var sign : marked.replace("" + ENDS + BEGINS, "").toCharArray()) {
            if (sign == BEGINS || sign == ENDS) {
                add(parts, text, found);
                found = sign == BEGINS;
            } else {
                text.append(sign == LESS ? '<' : sign);
            }
        }
        add(parts, text, found);
        return List.copyOf(parts);
    }

    private static void add(List<ExcerptPart> parts, StringBuilder text, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new ExcerptPart(text.toString(), found));
            text.setLength(0);
        }
    }
}
