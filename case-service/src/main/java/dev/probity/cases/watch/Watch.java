package dev.probity.cases.watch;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import dev.probity.cases.outbox.Outbox;
import dev.probity.cases.outbox.Parcel;
import dev.probity.cases.outbox.Route;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sees who looks at what. Each look goes to ingest as an event of staff's access, so that scoring weighs it as it weighs all others; what is out of the ordinary is
 * told to auditors at once, whether or not scoring is there.
 */
@Startup
@ApplicationScoped
public class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final Looks looks;
    private final Outbox outbox;
    private final WatchRules rules;
    private final CaseConfig.Watch config;
    private final Clock clock;
    private final Map<WatchKind, Counter> notices = new EnumMap<>(WatchKind.class);

    Watch(Looks looks, Outbox outbox, CaseConfig config, Clock clock, MeterRegistry meters) {
        this.looks = looks;
        this.outbox = outbox;
        this.config = config.watch();
        this.rules = new WatchRules(this.config);
        this.clock = clock;
        for (var kind : WatchKind.values()) {
            notices.put(kind, meters.counter("probity.case.watch.notices", "kind", kind.name()));
        }
    }

    void start(@Observes StartupEvent event) {
        if (config.zones().isEmpty()) {
            LOG.infof("night is by one clock at all sites zone=%s setting=probity.case.watch.zones", config.zone());
        }
    }

    /** Within the caller's transaction, if there is one: a case was looked at, or taken away. */
    @WithTransaction
    public Uni<Void> lookedAtCase(UUID file, LookAct act, String ground, Actor reader) {
        return look(LookedAt.CASE, file, act, LookGround.valueOf(ground), reader);
    }

    /** A subject was looked at, of whatever kind: that a merchant is suspected is for sale as well. */
    @WithTransaction
    public Uni<Void> lookedAtSubject(UUID subject, Actor reader) {
        return looks.groundOf(subject)
                .chain(ground -> ground == null
                        ? Uni.createFrom().voidItem()
                        : look(LookedAt.SUBJECT, subject, LookAct.VIEW, ground, reader));
    }

    /** Something was asked for that isn't there for them. In a transaction of its own: what failed is undone. */
    @WithTransaction
    public Uni<Void> tried(LookedAt what, UUID asked, Actor reader) {
        return look(what, asked, LookAct.VIEW, null, reader);
    }

    private Uni<Void> look(LookedAt what, UUID file, LookAct act, @Nullable LookGround ground, Actor reader) {
        var now = clock.instant();
        return looks.site().chain(site -> {
            var look = new Look(UUID.randomUUID(), now, act, what, file, ground, rules.night(now, site));
            return looks.added(look, reader, act == LookAct.EXPORT ? Duration.ZERO : config.again())
                    .chain(fresh ->
                            fresh ? told(look, reader) : Uni.createFrom().voidItem());
        });
    }

    private Uni<Void> told(Look look, Actor reader) {
        var staff = reader.staff();
        var sent = staff == null ? Uni.createFrom().voidItem() : outbox.add(parcel(look, staff));
        return sent.chain(() -> looks.lately(reader, look.at(), config.burstWithin()))
                .chain(lately -> Multi.createFrom()
                        .iterable(rules.told(look, lately).entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(kind -> notice(kind, look))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Boolean> notice(Map.Entry<WatchKind, Duration> told, Look look) {
        return looks.tell(told.getKey(), look.at().minus(told.getValue()), look.at())
                .invoke(news -> {
                    if (news) {
                        Objects.requireNonNull(notices.get(told.getKey())).increment();
                    }
                });
    }

    private Parcel parcel(Look look, String staff) {
        var event = LookEvent.of(look, staff, config.source());
        return new Parcel(Route.INGEST, "ingest", staff, look.id(), look.id(), null, outbox.write(event));
    }

    @Scheduled(
            every = "1h",
            delayed = "9m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forget() {
        return looks.forget(clock.instant().minus(config.kept()));
    }
}
