package dev.probity.scoring.policy;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.event.PartyEvent.Unwatched;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Lets through what may be kept of somebody, and says once with their next event what must be forgotten because it became forbidden. */
final class PolicyProcessor implements Processor<String, Arrival, String, Object> {
    private static final String STAFF = "staff:";

    /** People whose terms are kept at hand. */
    private static final int KNOWN = 8192;

    private final RestingFamilies families;
    private final Counter withheld;
    private final Counter forgotten;
    private final Map<String, Terms> settled = new LinkedHashMap<>(KNOWN, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Terms> eldest) {
            return size() > KNOWN;
        }
    };
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable PolicyDoor door;

    PolicyProcessor(RestingFamilies families, MeterRegistry meters) {
        this.families = families;
        this.withheld = PolicyStage.withheld(Withheld.EVENT, meters);
        this.forgotten = Counter.builder("probity.scoring.forgotten")
                .description("People of whom something was forgotten because it became forbidden")
                .register(meters);
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        door = PolicyDoor.of(processorContext, "door");
        settled.clear();
    }

    @Override
    public void process(Record<String, Arrival> record) {
        if (!record.key().startsWith(STAFF)) {
            admit(record, record.value());
            return;
        }
        if (record.value().event() instanceof StaffProfile profile) {
            place(record.key(), profile);
        }
        var terms = settled.get(record.key());
        boolean told = false;
        if (terms == null || !need(door).isInForce(terms)) {
            terms = need(door).terms(record.key());
            told = settle(record, terms);
            settled.put(record.key(), terms);
        }
        enter(record, terms, told);
    }

    private void enter(Record<String, Arrival> record, Terms terms, boolean told) {
        var left = Stripped.of(record.value(), terms);
        if (left.isPresent()) {
            admit(record, left.get());
            return;
        }
        withheld.increment();
        if (told) {
            // whoever keeps something of the person must hear that it became forbidden
            admit(record, Arrival.withheld(new Unwatched(record.value().event().head())));
        }
    }

    private void place(String subject, StaffProfile profile) {
        var person = new Person(profile.country(), profile.site(), profile.role());
        if (!person.equals(need(door).person(subject))) {
            need(door).person(subject, person);
        }
        settled.remove(subject);
    }

    /** True when something became forbidden. */
    private boolean settle(Record<String, Arrival> record, Terms terms) {
        if (terms.equals(Terms.FREE)) {
            return false;
        }
        var newly = need(door).newlyForbidden(record.key(), terms);
        if (newly.isEmpty()) {
            return false;
        }
        forgotten.increment();
        Set<?> resting = families.on(newly);
        need(context).forward(record.withValue((Object) resting), PolicyStage.RESTRICTED);
        return true;
    }

    private void admit(Record<String, Arrival> record, Arrival arrival) {
        need(context).forward(record.withValue((Object) arrival), PolicyStage.ADMITTED);
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
