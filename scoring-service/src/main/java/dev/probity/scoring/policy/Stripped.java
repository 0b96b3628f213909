package dev.probity.scoring.policy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.Deed.Access;
import dev.probity.scoring.event.Deed.Intervention;
import dev.probity.scoring.event.PartyEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is left of an event once that which is forbidden is taken out of it. Pure. */
final class Stripped {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TICKET = "ticketId";
    private static final String RECORDS = "recordCount";

    /** Fields that can be forbidden: those that something here reads, and those that are told of and read by nothing yet. */
    static final Set<String> FIELDS = Set.of(TICKET, RECORDS, "sourceIp", "deviceId");

    private Stripped() {}

    /** Empty where nothing may be kept of it. */
    static Optional<Arrival> of(Arrival arrival, Terms terms) {
        if (!terms.restrict()) {
            return Optional.of(arrival);
        }
        var event = of(arrival.event(), terms);
        var fields = FIELDS.stream()
                .filter(name -> !terms.permits(Indicator.field(name)))
                .toList();
        return event.map(
                left -> new Arrival(left, fields.isEmpty() ? arrival.bytes() : without(fields, arrival.bytes())));
    }

    /** The whole event without those fields of its data: rules read fields that nothing else here knows. */
    private static byte[] without(List<String> fields, byte[] bytes) {
        try {
            var event = JSON.readTree(bytes);
            if (event.path("data") instanceof ObjectNode data) {
                data.remove(fields);
            }
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new IllegalStateException("an event that was read before can't be read", e);
        }
    }

    static Optional<PartyEvent> of(PartyEvent event, Terms terms) {
        if (!terms.permits(Indicator.event(event.head().type()))) {
            return Optional.empty();
        }
        if (event instanceof Access access) {
            return terms.permits(Indicator.dataClass(access.volumeClass()))
                    ? Optional.of(access(access, terms))
                    : Optional.empty();
        }
        return Optional.of(event instanceof Intervention use ? intervention(use, terms) : event);
    }

    private static PartyEvent access(Access access, Terms terms) {
        return new Access(
                access.head(),
                access.action(),
                access.volumeClass(),
                access.merchants(),
                terms.permits(Indicator.field(RECORDS)) ? access.records() : 1,
                ticket(access.ticket(), terms));
    }

    private static PartyEvent intervention(Intervention use, Terms terms) {
        return new Intervention(use.head(), use.operation(), use.merchants(), ticket(use.ticket(), terms));
    }

    private static @Nullable String ticket(@Nullable String ticket, Terms terms) {
        return terms.permits(Indicator.field(TICKET)) ? ticket : null;
    }
}
