package dev.probity.scoring.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.probity.scoring.event.Deed.Access;
import dev.probity.scoring.event.Deed.ForeignLog;
import dev.probity.scoring.event.Deed.Intervention;
import dev.probity.scoring.event.PartyEvent.Contact;
import dev.probity.scoring.event.PartyEvent.Identified;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import dev.probity.scoring.event.PartyEvent.Outcome;
import dev.probity.scoring.event.PartyEvent.Payment;
import dev.probity.scoring.event.PartyEvent.Review;
import dev.probity.scoring.event.PartyEvent.ReviewRemoved;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.event.PartyEvent.Ticket;
import dev.probity.scoring.event.PartyEvent.Tip;
import dev.probity.scoring.event.PartyEvent.Unwatched;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from bytes. Not safe for use by several threads.
 *
 * <p>Jackson's streaming parser: its tree and its object mapper cost about twice as much for fields that nothing here looks at.
 */
public final class EventReader {
    private static final String PREFIX = "dev.probity.";
    /** More is as telling as so many. */
    private static final double MOST_RECORDS = 1e12;

    /** Employment of those who have not given notice; an empty text where it isn't said. */
    private static final Set<String> STAYS = Set.of("ACTIVE", "");

    private final JsonFactory json = new JsonFactory();
    private final EventFields fields = new EventFields();

    /** The event; fails with the place and the reason on anything that is none. */
    public PartyEvent read(byte @Nullable [] bytes) throws UndecodableEvent {
        if (bytes == null) {
            throw new UndecodableEvent("", "an event has bytes");
        }
        try (var parser = json.createParser(bytes)) {
            fields.read(parser);
        } catch (JsonProcessingException e) {
            throw new UndecodableEvent("", "not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UndecodableEvent("", "not JSON: " + e.getMessage());
        }
        var time = time("/time", fields.head("time"));
        if (time.isBefore(Instant.EPOCH)) {
            throw new UndecodableEvent("/time", "not before 1970");
        }
        return event(new EventHead(fields.head("source"), fields.head("id"), fields.head("type"), time));
    }

    /** When the event happened, without the rest of it; null where it does not say, or is none. */
    public @Nullable Instant time(byte[] bytes) {
        try (var parser = json.createParser(bytes)) {
            parser.nextToken();
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (name.equals("time")) {
                    var text = parser.nextTextValue();
                    return text == null ? null : EventTime.parse(text);
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return null;
        } catch (IOException | DateTimeException e) {
            return null;
        }
    }

    private PartyEvent event(EventHead head) throws UndecodableEvent {
        var type = head.type().startsWith(PREFIX) ? head.type().substring(PREFIX.length()) : "";
        return switch (type) {
            case "staff.access.v1" -> access(head);
            case "staff.intervention.v1" ->
                new Intervention(head, fields.text("operation"), List.of(merchant()), fields.textOrNull("ticketId"));
            case "log.record.v1" -> new ForeignLog(head, fields.logService(), fields.recordAction());
            case "ticket.v1" -> ticket(head);
            case "staff.profile.v1" -> profile(head);
            case "merchant.profile.v1" ->
                new MerchantProfile(head, fields.textOrEmpty("category"), fields.name(), fields.identifiers());
            case "payment.observed.v1" -> payment(head);
            case "contact.observed.v1" -> new Contact(head, party("partyA"), party("partyB"));
            case "identifier.observed.v1" -> identified(head);
            case "tip.received.v1" ->
                new Tip(
                        head,
                        fields.text("tipId"),
                        fields.about().stream().distinct().toList(),
                        fields.text("channel"),
                        fields.anonymous(),
                        fields.text("text"));
            case "review.posted.v1" ->
                new Review(
                        head,
                        fields.text("reviewId"),
                        "reviewer:" + fields.text("reviewerId"),
                        fields.number("rating"),
                        fields.textOrNull("text"),
                        fields.textOrNull("deviceId"),
                        fields.textOrNull("ip"));
            case "review.removed.v1" -> removed(head);
            case "merchant.outcome.v1" -> outcome(head);
            default -> throw new UndecodableEvent("/type", "unknown type");
        };
    }

    private Access access(EventHead head) throws UndecodableEvent {
        double records = fields.number("recordCount", 1);
        if (!(records >= 0)) {
            throw new UndecodableEvent("/data/recordCount", "a count is wanted");
        }
        return new Access(
                head,
                fields.text("action"),
                fields.text("dataClass"),
                merchants(fields.merchants()),
                (long) Math.min(records, MOST_RECORDS),
                fields.textOrNull("ticketId"));
    }

    private StaffProfile profile(EventHead head) throws UndecodableEvent {
        return new StaffProfile(
                head,
                fields.textOrEmpty("role"),
                fields.textOrEmpty("site"),
                fields.textOrEmpty("team"),
                merchants(fields.portfolio()),
                fields.textOrEmpty("country"),
                STAYS.contains(fields.textOrEmpty("employment")) ? null : notice(head));
    }

    /** The day on which notice was given; the profile's own where it doesn't say. */
    private LocalDate notice(EventHead head) throws UndecodableEvent {
        var date = fields.textOrNull("noticeDate");
        try {
            return date == null ? LocalDate.ofInstant(head.time(), ZoneOffset.UTC) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new UndecodableEvent("/data/noticeDate", "not a date: " + date);
        }
    }

    /** A ticket about no merchant covers none. */
    private PartyEvent ticket(EventHead head) throws UndecodableEvent {
        if (fields.textOrNull("merchantId") == null) {
            return new Unwatched(head);
        }
        var closed = fields.textOrNull("closedAt");
        return new Ticket(
                head,
                fields.text("ticketId"),
                merchant(),
                time("/data/openedAt", fields.text("openedAt")),
                closed == null ? null : time("/data/closedAt", closed),
                selfOpened());
    }

    private boolean selfOpened() throws UndecodableEvent {
        var opener = fields.textOrNull("openedBy");
        return opener != null && opener.equals(fields.textOrNull("assigneeId"));
    }

    private Payment payment(EventHead head) throws UndecodableEvent {
        return new Payment(head, party("payer"), party("payee"), fields.number("amount"), fields.text("currency"));
    }

    private Identified identified(EventHead head) throws UndecodableEvent {
        return new Identified(head, party("party"), fields.identifier());
    }

    private String party(String name) throws UndecodableEvent {
        var party = fields.text(name);
        if (party.indexOf(':') <= 0) {
            throw new UndecodableEvent("/data/" + name, "a party is kind:id");
        }
        return party;
    }

    /** A review whose stars are not told is nobody's gain. */
    private PartyEvent removed(EventHead head) throws UndecodableEvent {
        double rating = fields.number("rating", Double.NaN);
        return Double.isNaN(rating) ? new Unwatched(head) : new ReviewRemoved(head, fields.text("reviewId"), rating);
    }

    /** A figure without the one before is no change. */
    private PartyEvent outcome(EventHead head) throws UndecodableEvent {
        double previous = fields.number("previous", Double.NaN);
        return Double.isNaN(previous)
                ? new Unwatched(head)
                : new Outcome(head, fields.text("metric"), fields.number("value"), previous);
    }

    private static List<String> merchants(List<String> ids) {
        return ids.stream().distinct().map(id -> "merchant:" + id).toList();
    }

    private String merchant() throws UndecodableEvent {
        return "merchant:" + fields.text("merchantId");
    }

    private static Instant time(String pointer, String text) throws UndecodableEvent {
        try {
            return EventTime.parse(text);
        } catch (DateTimeException e) {
            throw new UndecodableEvent(pointer, "not a time: " + text);
        }
    }
}
