package dev.probity.cases.scoring;

import dev.probity.cases.identity.PartyRef;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks scoring, and says plainly when it knows nothing or does not answer. */
@ApplicationScoped
public class Scoring {
    private static final Logger LOG = Logger.getLogger(Scoring.class);
    private static final int NOT_FOUND = 404;
    private static final int FINDINGS = 200;
    private static final int EVENTS = 200;
    private static final int TIES = 200;

    private final ScoringClient client;

    Scoring(@RestClient ScoringClient client) {
        this.client = client;
    }

    /**
     * What came of asking.
     *
     * @param value the answer; null when scoring knows nothing of the subject or is away
     * @param away whether scoring did not answer
     */
    public record Asked<T>(@Nullable T value, boolean away) {
        public ScoringState state() {
            return away ? ScoringState.AWAY : ScoringState.THERE;
        }
    }

    /** The bill, faded to that time of events; to the newest event anywhere where none is given. */
    public Uni<Asked<ReceivedBill>> bill(PartyRef party, @Nullable Instant at) {
        return ask(() -> client.risk(party.kind().wireName(), party.id(), text(at)), ReceivedBill.class);
    }

    public Uni<Asked<ReceivedFindings>> findings(PartyRef party) {
        return ask(() -> client.findings(party.kind().wireName(), party.id(), FINDINGS), ReceivedFindings.class);
    }

    /** Innocent explanations of the bill as it stands, tested on what is known now. */
    public Uni<Asked<ReceivedExplanations>> explanations(PartyRef party) {
        return ask(() -> client.explanations(party.kind().wireName(), party.id()), ReceivedExplanations.class);
    }

    public Uni<Asked<ReceivedActivity>> activity(PartyRef party, @Nullable Instant from, @Nullable Instant to) {
        return ask(
                () -> client.activity(party.kind().wireName(), party.id(), text(from), text(to), EVENTS),
                ReceivedActivity.class);
    }

    /** A merchant's days. */
    public Uni<Asked<ReceivedDays>> days(PartyRef party) {
        return ask(() -> client.days(party.kind().wireName(), party.id()), ReceivedDays.class);
    }

    /** Whom it is tied to; the most telling ties. */
    public Uni<Asked<ReceivedTies>> ties(PartyRef party) {
        return ask(() -> client.ties(party.kind().wireName(), party.id(), TIES), ReceivedTies.class);
    }

    static <T> Uni<Asked<T>> ask(Supplier<Uni<byte[]>> question, Class<T> type) {
        return Uni.createFrom()
                .deferred(question::get)
                .map(bytes -> new Asked<T>(ScoringJson.read(bytes, type), false))
                .onFailure()
                .recoverWithItem(failure -> {
                    if (failure instanceof WebApplicationException e
                            && e.getResponse().getStatus() == NOT_FOUND) {
                        return new Asked<T>(null, false);
                    }
                    LOG.warnf(
                            "scoring did not answer cause=%s",
                            failure.getClass().getSimpleName());
                    return new Asked<T>(null, true);
                });
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
