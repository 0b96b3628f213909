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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Sends what the outbox holds for one route: at least once, in order for each key at each place, by any number of replicas. */
public final class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LONGEST_REASON = 300;

    private final OutboxStore store;
    private final Way way;
    private final Clock clock;
    private final CaseConfig.Outbox config;
    private final String owner;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Counter sent;
    private final Counter failed;
    private final Counter dead;
    private final AtomicBoolean busy = new AtomicBoolean();

    OutboxRelay(OutboxStore store, Way way, Clock clock, CaseConfig.Outbox config, String owner, MeterRegistry meters) {
        this.store = store;
        this.way = way;
        this.clock = clock;
        this.config = config;
        this.owner = owner;
        this.sent =
                meters.counter("probity.case.outbox.sent", "route", way.route().name());
        this.failed = meters.counter(
                "probity.case.outbox.failed", "route", way.route().name());
        this.dead =
                meters.counter("probity.case.outbox.dead", "route", way.route().name());
    }

    /**
     * How letters of one route travel.
     *
     * @param route which
     * @param carrier by whom
     * @param retries what is done when that fails
     */
    record Way(Route route, Carrier carrier, Retries retries) {}

    private record Sent(Letter letter, Optional<Throwable> failure) {}

    /** Sends until nothing is left to take; does nothing while it is at it already. */
    public Uni<Void> run() {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(this::round).onTermination().invoke(() -> busy.set(false));
    }

    private Uni<Void> round() {
        return store.take(way.route(), owner, clock.instant(), config)
                .chain(letters -> letters.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : all(letters)
                                .chain(ok -> ok ? round() : Uni.createFrom().voidItem()));
    }

    /** They go out at once, no two of a round having one key at one place; one session after the other remembers how it went. */
    private Uni<Boolean> all(List<Letter> letters) {
        return Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUniAndMerge(this::send)
                .collect()
                .asList()
                .chain(results -> Multi.createFrom()
                        .iterable(results)
                        .onItem()
                        .transformToUniAndConcatenate(this::remember)
                        .collect()
                        .asList())
                .map(results -> !results.contains(false));
    }

    private Uni<Sent> send(Letter letter) {
        return Uni.createFrom()
                .deferred(() -> way.carrier().send(letter))
                .replaceWith(new Sent(letter, Optional.empty()))
                .onFailure()
                .recoverWithItem(failure -> new Sent(letter, Optional.of(failure)));
    }

    private Uni<Boolean> remember(Sent result) {
        var id = result.letter().id();
        return result.failure()
                .map(failure -> givenBack(result.letter(), failure).replaceWith(false))
                .orElseGet(() -> store.sent(id, clock.instant())
                        .invoke(() -> sent.increment())
                        .replaceWith(true));
    }

    private Uni<Void> givenBack(Letter letter, Throwable failure) {
        failed.increment();
        var pause = failure instanceof Unwanted
                ? Optional.<Duration>empty()
                : way.retries().after(letter.tries(), random);
        var why = why(failure);
        LOG.warnf(
                "not sent, %s id=%s to=%s try=%d %s",
                pause.isPresent() ? "will be tried again" : "given up",
                letter.id(),
                letter.topic(),
                letter.tries(),
                Cause.of(failure));
        return pause.map(again -> store.failed(letter.id(), clock.instant().plus(again), why))
                .orElseGet(() -> store.died(letter.id(), clock.instant(), why).invoke(() -> dead.increment()));
    }

    private static String why(Throwable failure) {
        var said = failure.getMessage();
        var why = said == null ? failure.getClass().getSimpleName() : said;
        return why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why;
    }
}
