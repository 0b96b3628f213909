package dev.probity.scoring.sigma;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A value in the forms that it is looked up and compared in: the one for looking up at once, as every value that rules name is; the others when they are first asked
 * for. For one thread.
 */
final class Folded {
    private final String text;
    private final byte[] squeezed;
    private final boolean wide;
    private final boolean changed;
    private @Nullable String lower;
    private @Nullable String rough;

    Folded(String text) {
        this.text = text;
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1); // with ? for what is beyond
        int found = Ascii.roughen(bytes);
        if ((found & Ascii.OTHERS) == 0) {
            squeezed = bytes;
            wide = false;
            changed = found != 0;
        } else {
            squeezed = squeeze(text);
            wide = anyWide(text);
            changed = true;
        }
    }

    private static boolean anyWide(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c | Folding.rough(c)) > Folding.BYTE) {
                return true;
            }
        }
        return false;
    }

    private static byte[] squeeze(String text) {
        byte[] squeezed = new byte[text.length()];
        for (int i = 0; i < squeezed.length; i++) {
            squeezed[i] = Folding.squeeze(Folding.rough(text.charAt(i)));
        }
        return squeezed;
    }

    /** As it stands in the event. */
    String text() {
        return text;
    }

    /**
     * {@linkplain Folding#rough Roughly folded}, one byte a character; where some are {@linkplain #wide beyond} Latin-1, others may look like them. Not to be
     * changed.
     */
    byte[] squeezed() {
        return squeezed;
    }

    /** Whether any character, as it stands or folded, is beyond Latin-1. */
    boolean wide() {
        return wide;
    }

    /** {@linkplain Folding#lower Without its case}; the same object where there is none. */
    String lower() {
        if (lower == null) {
            lower = changed ? lowered() : text;
        }
        return lower;
    }

    /** {@linkplain Folding#rough Roughly folded}; the same object as {@link #lower()} where there are no other dashes. */
    String rough() {
        if (rough == null) {
            rough = lower();
            for (int i = 0; i < Folding.DASHES.length(); i++) {
                rough = rough.replace(Folding.DASHES.charAt(i), '-');
            }
        }
        return rough;
    }

    private String lowered() {
        if (wide) {
            char[] folded = text.toCharArray();
            for (int i = 0; i < folded.length; i++) {
                folded[i] = Folding.lower(folded[i]);
            }
            return new String(folded);
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new String(squeezed, StandardCharsets.ISO_8859_1);
        }
        byte[] folded = squeezed.clone();
        for (int i = slash; i >= 0; i = text.indexOf('/', i + 1)) {
            folded[i] = '/';
        }
        return new String(folded, StandardCharsets.ISO_8859_1);
    }
}
