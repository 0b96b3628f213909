package dev.probity.cases.casefile;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Counts what people decide; each count stands at 0 from the start, so that the first decision is seen as an increase. */
@Startup
@ApplicationScoped
public class DecisionCount {
    private final Map<On, Map<Outcome, Counter>> counters = new EnumMap<>(On.class);

    DecisionCount(MeterRegistry meters) {
        for (var on : On.values()) {
            counters.put(
                    on,
                    Arrays.stream(Outcome.values())
                            .collect(Collectors.toMap(
                                    outcome -> outcome,
                                    outcome -> meters.counter(
                                            "probity.case.decisions",
                                            "outcome",
                                            outcome.name(),
                                            "on",
                                            on.name().toLowerCase(Locale.ROOT)))));
        }
    }

    /** What was decided. */
    public enum On {
        ALERT,
        CASE
    }

    public void decided(On on, Outcome outcome) {
        Objects.requireNonNull(Objects.requireNonNull(counters.get(on)).get(outcome))
                .increment();
    }
}
