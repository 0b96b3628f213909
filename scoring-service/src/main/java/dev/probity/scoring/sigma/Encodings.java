package dev.probity.scoring.sigma;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** The modifiers that say how a text is written inside the value: its dashes, its characters' bytes, Base64. */
final class Encodings {
    /** How characters become bytes. */
    enum Charset {
        UTF16LE,
        UTF16BE,
        UTF16
    }

    /** Where the bytes stand in what is encoded. */
    enum Base64 {
        WHOLE,
        ANY_OFFSET
    }

    /** First and last characters of Base64 that depend on unknown neighbours, by how far the text is shifted. */
    private static final int[] SPOILED_BEFORE = {0, 2, 3};

    private static final int[] SPOILED_AFTER = {0, 3, 2};

    private Encodings() {}

    /** The text in all the forms in which it may stand in a value. */
    static List<TextPattern> apply(Modifiers modifiers, String text, Node at) {
        TextPattern pattern = TextPattern.of(text);
        if (modifiers.base64() == null && modifiers.charset() == null) {
            return List.of(modifiers.windash() ? pattern.withAnyDash() : pattern);
        }
        if (pattern.hasWildcards()) {
            throw new RuleSyntaxException(at, "a text with wildcards can't be encoded");
        }
        List<TextPattern> forms = new ArrayList<>();
        for (String form : modifiers.windash() ? dashes(pattern.text()) : List.of(pattern.text())) {
            byte[] bytes = bytes(form, modifiers);
            switch (modifiers.base64()) {
                case WHOLE -> forms.add(TextPattern.plain(encode(bytes)).withCase());
                case ANY_OFFSET ->
                    offsets(bytes)
                            .forEach(one -> forms.add(TextPattern.plain(one).withCase()));
                case null -> forms.add(TextPattern.plain(new String(bytes, StandardCharsets.ISO_8859_1)));
            }
        }
        return forms;
    }

    private static byte[] bytes(String text, Modifiers modifiers) {
        return switch (modifiers.charset()) {
            case UTF16LE -> text.getBytes(StandardCharsets.UTF_16LE);
            case UTF16BE -> text.getBytes(StandardCharsets.UTF_16BE);
            case UTF16 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case null -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String encode(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }

    /** The part that stays the same wherever the bytes stand in a longer text, for each of the three shifts. */
    private static List<String> offsets(byte[] bytes) {
        List<String> forms = new ArrayList<>();
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String encoded = encode(shifted);
            forms.add(encoded.substring(SPOILED_BEFORE[shift], encoded.length() - SPOILED_AFTER[shifted.length % 3]));
        }
        return forms;
    }

    /** With the first dash written in each way; encoded bytes leave no room for a wildcard. */
    private static List<String> dashes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Folding.dash(text.charAt(i))) {
                int at = i;
                return Folding.DASHES
                        .chars()
                        .mapToObj(dash -> text.substring(0, at) + (char) dash + text.substring(at + 1))
                        .toList();
            }
        }
        return List.of(text);
    }
}
