package dev.probity.cases.casefile;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts escalations; each count stands at 0 from the start, so that the first one is seen as an increase. */
@Startup
@ApplicationScoped
class EscalationCount {
    private final Counter byHand;
    private final Counter byRule;

    EscalationCount(MeterRegistry meters) {
        this.byHand = meters.counter("probity.case.escalations", "by", "HAND");
        this.byRule = meters.counter("probity.case.escalations", "by", "RULE");
    }

    void byHand() {
        byHand.increment();
    }

    void byRule() {
        byRule.increment();
    }
}
