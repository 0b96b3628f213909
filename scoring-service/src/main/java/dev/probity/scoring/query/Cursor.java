package dev.probity.scoring.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the order's value and the name of its last item. Opaque to callers.
 *
 * @param order value by which the list runs
 * @param name name of the last item
 */
record Cursor(String order, String name) {
    private static final char BETWEEN = '\n';

    static @Nullable Cursor of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int between = plain.indexOf(BETWEEN);
            if (between > 0) {
                return new Cursor(plain.substring(0, between), plain.substring(between + 1));
            }
        } catch (IllegalArgumentException e) {
            // declined below, like any other text that is no cursor
        }
        throw ProblemException.parameter("cursor", "cursor", "is not one that a page ended with");
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order + BETWEEN + name).getBytes(StandardCharsets.UTF_8));
    }
}
