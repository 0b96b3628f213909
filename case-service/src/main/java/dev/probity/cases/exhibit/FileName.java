package dev.probity.cases.exhibit;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A file's name as its sender says it, made harmless: it says what the file is and leads nowhere. */
final class FileName {
    /** Characters, its ending included. */
    static final int LONGEST = 150;

    private static final String HARMFUL = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\"<>|:*?]";
    private static final String NAMELESS = "file";

    private FileName() {}

    /** Without a path, control, format and bidirectional characters; never empty, never hidden, never longer than its bound. */
    static String clean(@Nullable String sent) {
        if (sent == null) {
            return NAMELESS;
        }
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        // composed after all that goes is gone: a mark may only then meet the letter that it belongs to
        var plain = Normalizer.normalize(last.replaceAll(HARMFUL, ""), Normalizer.Form.NFC)
                .replaceAll("\\p{Zs}+", " ")
                .replaceAll("^[. ]+", "");
        var name = cut(plain).replaceAll("[. ]+$", "");
        return name.isEmpty() ? NAMELESS : name;
    }

    private static String cut(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var kept = name.offsetByCodePoints(0, LONGEST - ending.length());
        return name.substring(0, kept) + ending;
    }
}
