package dev.probity.cases.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.cases.scoring.ScoringJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What probity.parties says of somebody; other facts in it are nobody's business here. */
sealed interface Profile {
    /** Most characters of a text, as the contract of events has it for labels; of what lies sealed in one there may be more. */
    int LONGEST = 256;

    /** Where the name lies. */
    String SEALED = "sealed";

    PartyRef party();

    Instant time();

    /**
     * Somebody who works for the marketplace.
     *
     * @param party staff:id
     * @param time when it was so
     * @param role what they do
     * @param team with whom
     * @param managerRef for whom, staff:id
     * @param site where
     * @param country in which country
     * @param employment ACTIVE, ON_NOTICE or LEFT
     * @param noticeDate when notice was given
     * @param sealed JWE with name and e-mail
     */
    record Staff(
            PartyRef party,
            Instant time,
            @Nullable String role,
            @Nullable String team,
            @Nullable String managerRef,
            @Nullable String site,
            @Nullable String country,
            @Nullable String employment,
            @Nullable LocalDate noticeDate,
            @Nullable String sealed)
            implements Profile {
        Staff nameless() {
            return new Staff(party, time, role, team, managerRef, site, country, employment, noticeDate, null);
        }
    }

    /**
     * A merchant.
     *
     * @param party merchant:id
     * @param time when it was so
     * @param name how it calls itself
     * @param category what it sells
     * @param country where it sits
     * @param status its standing
     * @param openedAt since when it is here
     */
    record Merchant(
            PartyRef party,
            Instant time,
            @Nullable String name,
            @Nullable String category,
            @Nullable String country,
            @Nullable String status,
            @Nullable Instant openedAt)
            implements Profile {}

    /** Null for events that are no profile; {@link IllegalArgumentException} for what can't be understood. */
    static @Nullable Profile read(byte @Nullable [] bytes) {
        var event = ScoringJson.read(bytes, JsonNode.class);
        if (!event.isObject()) {
            throw new IllegalArgumentException("an event is a JSON object");
        }
        return switch (required(event, "type")) {
            case "dev.probity.staff.profile.v1" -> staff(event, data(event));
            case "dev.probity.merchant.profile.v1" -> merchant(event, data(event));
            default -> null;
        };
    }

    private static Profile staff(JsonNode event, JsonNode data) {
        var manager = text(data, "managerId");
        return new Staff(
                new PartyRef(SubjectKind.STAFF, required(data, "staffId")),
                time(required(event, "time")),
                text(data, "role"),
                text(data, "team"),
                manager == null ? null : new PartyRef(SubjectKind.STAFF, manager).toString(),
                text(data, "site"),
                text(data, "country"),
                text(data, "employment"),
                date(text(data, "noticeDate")),
                text(data, SEALED));
    }

    private static Profile merchant(JsonNode event, JsonNode data) {
        return new Merchant(
                new PartyRef(SubjectKind.MERCHANT, required(data, "merchantId")),
                time(required(event, "time")),
                text(data, "name"),
                text(data, "category"),
                text(data, "country"),
                text(data, "status"),
                openedAt(text(data, "openedAt")));
    }

    private static JsonNode data(JsonNode event) {
        var data = event.get("data");
        if (data == null || !data.isObject()) {
            throw new IllegalArgumentException("a profile without data");
        }
        return data;
    }

    private static String required(JsonNode node, String field) {
        var text = text(node, field);
        if (text == null) {
            throw new IllegalArgumentException("a profile without " + field);
        }
        return text;
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is no text");
        }
        if (!field.equals(SEALED) && value.textValue().codePoints().count() > LONGEST) {
            throw new IllegalArgumentException(field + " is longer than %d characters".formatted(LONGEST));
        }
        return value.textValue();
    }

    static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a date", e);
        }
    }

    private static @Nullable Instant openedAt(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.length() > 10 ? time(text) : time(text + "T00:00:00Z");
    }
}
