package dev.probity.scoring.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.probity.scoring.event.PartyEvent.Access;
import dev.probity.scoring.event.PartyEvent.ForeignLog;
import dev.probity.scoring.event.PartyEvent.Intervention;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import dev.probity.scoring.event.PartyEvent.Review;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.event.PartyEvent.Ticket;
import dev.probity.scoring.event.PartyEvent.Unwatched;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads events from bytes. Not safe for use by several threads.
 *
 * <p>Jackson's streaming parser: its tree and its object mapper cost about twice as much for fields that nothing here looks at.
 */
public final class EventReader {
    private static final String PREFIX = "dev.probity.";
    private static final double MOST_RECORDS = 1e12;

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
        var head = new EventHead(
                fields.head("source"), fields.head("id"), fields.head("type"), time("/time", fields.head("time")));
        return event(head);
    }

    private PartyEvent event(EventHead head) throws UndecodableEvent {
        var type = head.type().startsWith(PREFIX) ? head.type().substring(PREFIX.length()) : "";
        return switch (type) {
            case "staff.access.v1" -> access(head);
            case "staff.intervention.v1" ->
                new Intervention(head, fields.text("operation"), List.of(merchant()), fields.textOrNull("ticketId"));
            case "log.record.v1" -> new ForeignLog(head, fields.logService(), fields.recordAction());
            case "ticket.v1" -> ticket(head);
            case "staff.profile.v1" ->
                new StaffProfile(
                        head,
                        fields.textOrEmpty("role"),
                        fields.textOrEmpty("site"),
                        fields.textOrEmpty("team"),
                        merchants(fields.portfolio()));
            case "merchant.profile.v1" -> new MerchantProfile(head, fields.textOrEmpty("category"));
            case "review.posted.v1" ->
                new Review(
                        head,
                        fields.text("reviewId"),
                        "reviewer:" + fields.text("reviewerId"),
                        fields.number("rating"));
            default -> new Unwatched(head);
        };
    }

    private Access access(EventHead head) throws UndecodableEvent {
        double records = fields.number("recordCount", 1);
        if (!(records >= 0 && records <= MOST_RECORDS)) {
            throw new UndecodableEvent("/data/recordCount", "a count is wanted");
        }
        return new Access(
                head,
                fields.text("action"),
                fields.text("dataClass"),
                merchants(fields.merchants()),
                (long) records,
                fields.textOrNull("ticketId"));
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
                closed == null ? null : time("/data/closedAt", closed));
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
