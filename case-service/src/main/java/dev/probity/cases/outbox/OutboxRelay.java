package dev.probity.cases.outbox;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Cause;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Sends what the outbox holds: at least once, in order for each key, by any number of replicas. */
public final class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final OutboxStore store;
    private final Carrier carrier;
    private final Clock clock;
    private final CaseConfig.Outbox config;
    private final String owner;
    private final Counter sent;
    private final Counter failed;
    private final AtomicBoolean busy = new AtomicBoolean();

    OutboxRelay(
            OutboxStore store,
            Carrier carrier,
            Clock clock,
            CaseConfig.Outbox config,
            String owner,
            MeterRegistry meters) {
        this.store = store;
        this.carrier = carrier;
        this.clock = clock;
        this.config = config;
        this.owner = owner;
        this.sent = meters.counter("probity.case.outbox.sent");
        this.failed = meters.counter("probity.case.outbox.failed");
    }

    /** Sends until nothing is left to take; does nothing while it is at it already. */
    public Uni<Void> run() {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(this::round).onTermination().invoke(() -> busy.set(false));
    }

    private Uni<Void> round() {
        return store.take(owner, clock.instant(), config.lease(), config.batch())
                .chain(letters -> letters.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : all(letters)
                                .chain(ok -> ok ? round() : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> all(List<Letter> letters) {
        return Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .asList()
                .map(results -> !results.contains(false));
    }

    private Uni<Boolean> one(Letter letter) {
        return Uni.createFrom()
                .deferred(() -> carrier.send(letter))
                .chain(() -> store.sent(letter.id(), clock.instant()))
                .invoke(() -> sent.increment())
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(failure -> givenBack(letter, failure));
    }

    private Uni<Boolean> givenBack(Letter letter, Throwable failure) {
        failed.increment();
        LOG.warnf("disposition not sent, will be tried again id=%s %s", letter.id(), Cause.of(failure));
        return store.failed(letter.id(), clock.instant().plus(PAUSE)).replaceWith(false);
    }
}
