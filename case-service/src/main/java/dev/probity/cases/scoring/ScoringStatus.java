package dev.probity.cases.scoring;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** How far scoring is, as it says itself. */
@ApplicationScoped
public class ScoringStatus {
    private final ScoringStatusClient client;

    ScoringStatus(@RestClient ScoringStatusClient client) {
        this.client = client;
    }

    public Uni<Freshness> freshness() {
        return Scoring.ask(client::status, ReceivedStatus.class).map(asked -> shown(asked.value()));
    }

    private static Freshness shown(@Nullable ReceivedStatus status) {
        if (status == null) {
            return new Freshness(ScoringState.AWAY, null, null, null, null, null);
        }
        return new Freshness(
                ScoringState.THERE,
                status.lag(),
                status.eventsPerSecond(),
                status.streamTime(),
                status.instances().size(),
                (int) status.instances().stream()
                        .filter(ReceivedStatus.Instance::away)
                        .count());
    }
}
