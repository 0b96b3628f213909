package dev.probity.scoring.event;

/**
 * Something that names a party to the outside world. The value itself is never kept, only a stand-in: a phone number has no place in state or in findings.
 *
 * @param kind PHONE, EMAIL, BANK_ACCOUNT, DEVICE, IP, CHAT_HANDLE or ADDRESS; an open vocabulary
 * @param fingerprint 64 bits of the value
 */
public record Identifier(String kind, long fingerprint) {
    /** The identifier of that value. */
    static Identifier of(String kind, String value) {
        return new Identifier(kind, Fingerprint.of(kind, value));
    }

    /** Key under which all who share it meet, as {@code KIND:hex}. */
    public String key() {
        return kind + ":" + Long.toHexString(fingerprint);
    }
}
