package dev.probity.cases.record;

import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typeface of a report: Latin, Greek and Cyrillic letters and some more, embedded as far as they are used. What it lacks, what nobody would see and what would stand backwards (PDFBox turns no direction of
 * writing) is written by its Unicode numbers, so that nothing is dropped, nothing invisible and nothing backwards: "‹U+4E2D U+6587›".
 */
final class ReportTypeface {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String BEGIN = "\u2039U+";
    private static final String MORE = " U+";
    private static final String END = "\u203a";
    /** What begins a number where somebody wrote it themselves is written by its own. */
    private static final int BEGINS = 0x2039;

    /** The combining grapheme joiner, a mark without a sign. */
    private static final int JOINER = 0x034F;

    private final PDType0Font font;
    private boolean numbered;

    ReportTypeface(PDDocument document) throws IOException {
        try (var file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE))) {
            font = PDType0Font.load(document, file);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** Whether anything was written by its numbers until now. */
    boolean numbered() {
        return numbered;
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text as it can be written; a tab is a space. */
    String written(String text) {
        var written = new StringBuilder();
        var within = false;
        for (var sign : text.replace('\t', ' ').codePoints().toArray()) {
            if (known(sign)) {
                written.append(within ? END : "").appendCodePoint(sign);
                within = false;
            } else {
                written.append(within ? MORE : BEGIN).append("%04X".formatted(sign));
                within = true;
            }
        }
        numbered |= written.indexOf(BEGIN) >= 0;
        return written.append(within ? END : "").toString();
    }

    private boolean known(int sign) {
        try {
            return sign != BEGINS
                    && !unseen(sign)
                    && !backwards(sign)
                    && font.encode(Character.toString(sign)).length > 0;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    /** Hebrew, Arabic and the like. */
    private static boolean backwards(int sign) {
        return switch (Character.getDirectionality(sign)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    /** Controls, marks that turn the direction of what follows, half of a pair, what joins without a sign, and any space but the one. */
    private static boolean unseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.SPACE_SEPARATOR -> sign != ' ';
            case Character.NON_SPACING_MARK -> sign == JOINER;
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
