package dev.probity.scoring.tie;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What ties two parties, as seen from a go-between: direct dealings, and identifiers that both were seen with. */
public enum TieKind {
    /** The go-between paid the other. */
    PAID('p', "was paid by"),
    /** The other paid the go-between. */
    PAID_BY('q', "paid"),
    CONTACT('c', "was in contact with"),
    PHONE('h', "shares a phone with"),
    EMAIL('e', "shares a mailbox with"),
    BANK_ACCOUNT('b', "shares a bank account with"),
    DEVICE('d', "shares a device with"),
    IP('i', "shares an internet address with"),
    CHAT_HANDLE('n', "shares a chat name with"),
    ADDRESS('a', "shares an address with");

    private static final Map<String, TieKind> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    private static final Map<Character, TieKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(kind -> kind.code, Function.identity()));

    private final char code;
    private final String words;

    TieKind(char code, String words) {
        this.code = code;
        this.words = words;
    }

    /** Whether parties were seen with the same thing, and not with each other. */
    boolean shared() {
        return switch (this) {
            case PAID, PAID_BY, CONTACT -> false;
            case PHONE, EMAIL, BANK_ACCOUNT, DEVICE, IP, CHAT_HANDLE, ADDRESS -> true;
        };
    }

    /** How telling a tie of this kind is; homes and carriers are shared by many who don't know each other. */
    double weight() {
        return switch (this) {
            case PAID, PAID_BY, CONTACT -> 1;
            case IP, ADDRESS -> 2;
            case PHONE, EMAIL, BANK_ACCOUNT, DEVICE, CHAT_HANDLE -> 4;
        };
    }

    /** What the other did with the go-between, in words that the go-between's name follows. */
    String words() {
        return words;
    }

    /** What the go-between did with the other, in words that the other's name follows. */
    String fromGoBetween() {
        return switch (this) {
            case PAID -> "paid";
            case PAID_BY -> "was paid by";
            case CONTACT, PHONE, EMAIL, BANK_ACCOUNT, DEVICE, IP, CHAT_HANDLE, ADDRESS -> words;
        };
    }

    /** Stands for it in stored state; never changes. */
    char code() {
        return code;
    }

    static TieKind of(char code) {
        var kind = BY_CODE.get(code);
        if (kind == null) {
            throw new IllegalArgumentException("unknown kind of tie: " + code);
        }
        return kind;
    }

    /** The kind of that identifier; empty for one that ties nobody here. */
    static Optional<TieKind> ofIdentifier(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).filter(TieKind::shared);
    }
}
