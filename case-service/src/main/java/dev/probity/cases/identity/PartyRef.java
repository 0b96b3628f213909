package dev.probity.cases.identity;

import java.util.regex.Pattern;

/**
 * A party as topics name it.
 *
 * @param kind what it is
 * @param id 1 to 128 printable characters, no spaces
 */
public record PartyRef(SubjectKind kind, String id) {
    private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}]{1,128}");

    public PartyRef {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a party's id has 1 to 128 printable characters");
        }
    }

    /** Reads kind:id. */
    public static PartyRef of(String ref) {
        var colon = ref.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a party is named as kind:id");
        }
        var kind = SubjectKind.ofWire(ref.substring(0, colon))
                .orElseThrow(() -> new IllegalArgumentException("a party of no known kind"));
        return new PartyRef(kind, ref.substring(colon + 1));
    }

    @Override
    public String toString() {
        return kind.wireName() + ":" + id;
    }
}
