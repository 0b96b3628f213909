package dev.probity.scoring.sigma;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** What the modifiers behind a field's name come to (modifiers appendix 2.1), checked for combinations that mean nothing. */
final class Modifiers {
    /** What values are held against. */
    enum Kind {
        TEXT,
        REGEX,
        NUMBER,
        NETWORK,
        EXISTS,
        REFERENCE,
        CALENDAR
    }

    private final Node at;
    private final List<String> words;
    private Kind kind = Kind.TEXT;
    private Place place = Place.WHOLE;
    private Relation relation = Relation.EQ;
    private @Nullable DatePart datePart;
    private Encodings.@Nullable Charset charset;
    private Encodings.@Nullable Base64 base64;
    private int regexFlags;
    private boolean all;
    private boolean cased;
    private boolean windash;
    private boolean expands;
    private boolean negated;

    private Modifiers(Node at, List<String> words) {
        this.at = at;
        this.words = words;
    }

    static Modifiers of(Node at, List<String> words) {
        Modifiers modifiers = new Modifiers(at, words);
        words.forEach(modifiers::take);
        return modifiers;
    }

    private void take(String written) {
        switch (written.toLowerCase(Locale.ROOT)) {
            case "all" -> all = true;
            case "contains" -> place(Place.WITHIN);
            case "startswith" -> place(Place.START);
            case "endswith" -> place(Place.END);
            case "exists" -> kind(Kind.EXISTS);
            case "cased" -> cased = true;
            case "neq" -> negated = true;
            case "windash" -> windash = true;
            case "re" -> kind(Kind.REGEX);
            case "i" -> regexFlag(com.google.re2j.Pattern.CASE_INSENSITIVE, written);
            case "m" -> regexFlag(com.google.re2j.Pattern.MULTILINE, written);
            case "s" -> regexFlag(com.google.re2j.Pattern.DOTALL, written);
            case "base64" -> base64 = Encodings.Base64.WHOLE;
            case "base64offset" -> base64 = Encodings.Base64.ANY_OFFSET;
            case "utf16le", "wide" -> charset = Encodings.Charset.UTF16LE;
            case "utf16be" -> charset = Encodings.Charset.UTF16BE;
            case "utf16" -> charset = Encodings.Charset.UTF16;
            case "lt" -> relation(Relation.LT);
            case "lte" -> relation(Relation.LTE);
            case "gt" -> relation(Relation.GT);
            case "gte" -> relation(Relation.GTE);
            case "minute", "hour", "day", "week", "month", "year" -> calendar(written);
            case "cidr" -> kind(Kind.NETWORK);
            case "expand" -> expands = true;
            case "fieldref" -> kind(Kind.REFERENCE);
            default -> throw new RuleSyntaxException(at, "the modifier \"" + written + "\" isn't known");
        }
    }

    private void place(Place wanted) {
        if (place != Place.WHOLE) {
            throw together();
        }
        place = wanted;
    }

    private void kind(Kind wanted) {
        if (kind != Kind.TEXT) {
            throw together();
        }
        kind = wanted;
    }

    private void relation(Relation wanted) {
        if (kind == Kind.TEXT) {
            kind = Kind.NUMBER;
        } else if (kind != Kind.CALENDAR || relation != Relation.EQ) {
            throw together();
        }
        relation = wanted;
    }

    private void calendar(String part) {
        kind(Kind.CALENDAR);
        datePart = DatePart.valueOf(part.toUpperCase(Locale.ROOT));
    }

    private void regexFlag(int flag, String written) {
        if (kind != Kind.REGEX) {
            throw new RuleSyntaxException(at, "\"" + written + "\" may only follow \"re\"");
        }
        regexFlags |= flag;
    }

    private RuleSyntaxException together() {
        return new RuleSyntaxException(at, "the modifiers " + String.join(", ", words) + " can't stand together");
    }

    Node at() {
        return at;
    }

    Kind kind() {
        return kind;
    }

    Place place() {
        return place;
    }

    Relation relation() {
        return relation;
    }

    DatePart datePart() {
        return java.util.Objects.requireNonNull(datePart);
    }

    Encodings.@Nullable Charset charset() {
        return charset;
    }

    Encodings.@Nullable Base64 base64() {
        return base64;
    }

    int regexFlags() {
        return regexFlags;
    }

    boolean all() {
        return all;
    }

    boolean cased() {
        return cased;
    }

    boolean windash() {
        return windash;
    }

    boolean expands() {
        return expands;
    }

    boolean negated() {
        return negated;
    }

    /** Nothing but what may stand before null. */
    boolean plain() {
        return kind == Kind.TEXT && place == Place.WHOLE && charset == null && base64 == null && !windash && !expands;
    }
}
