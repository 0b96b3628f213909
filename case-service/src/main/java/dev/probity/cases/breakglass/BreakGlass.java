package dev.probity.cases.breakglass;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.AccessGround;
import dev.probity.cases.casefile.CaseAccess;
import dev.probity.cases.casefile.CaseCommands;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.live.Live;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets somebody see a case that isn't theirs: written on its record, and counted, whether or not there is one for them. */
@ApplicationScoped
class BreakGlass {
    private static final int OK = 200;
    private static final int CREATED = 201;
    /** Version of a look that was ended: it had one before. */
    private static final int ENDED = 2;

    private static final String COUNT = "probity.case.glass.broken";

    private final CaseFiles files;
    private final CaseCommands commands;
    private final Glasses glasses;
    private final Workers workers;
    private final Live live;
    private final Once once;
    private final Clock clock;
    private final CaseConfig.BreakGlass config;
    private final MeterRegistry meters;

    BreakGlass(
            CaseFiles files,
            CaseCommands commands,
            Glasses glasses,
            Workers workers,
            Live live,
            Once once,
            Clock clock,
            CaseConfig config,
            MeterRegistry meters) {
        this.files = files;
        this.commands = commands;
        this.glasses = glasses;
        this.workers = workers;
        this.live = live;
        this.once = once;
        this.clock = clock;
        this.config = config.breakGlass();
        this.meters = meters;
    }

    /** There is no such case for them; the transaction is undone, and that they tried is written down by itself. */
    static final class NoneForThem extends RuntimeException {
        NoneForThem() {
            super(null, null, false, false);
        }
    }

    /** The case from now on, or {@link NoneForThem}. */
    @WithTransaction
    Uni<Answer> open(Command command, NewGlass glass) {
        var wanted = Wanted.of(glass.wanted());
        var until = until(glass.until());
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> notTheirsYet(command, wanted).chain(() -> broken(command, wanted, glass, until))));
    }

    /** Writes down that somebody asked for a case that isn't there for them. */
    @WithTransaction
    Uni<Void> tried(NewGlass glass) {
        return glasses.broken(
                        UUID.randomUUID(),
                        Wanted.of(glass.wanted()),
                        glass.reason().strip(),
                        clock.instant(),
                        until(glass.until()))
                .invoke(() -> count(false))
                .replaceWithVoid();
    }

    /** The database makes it a line of the case, and lets whoever looks and privacy officers alone; open pages forget what they show. */
    @WithTransaction
    Uni<Answer> end(UUID id, Command command, NewGlassEnd end) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> files.lockBeforeEnd(id)
                                .chain(() -> glasses.ofWhoMayEnd(id))
                                .map(ProblemException::unlessMissing)
                                .call(use ->
                                        ended(use, command.actor(), end.reason().strip()))
                                .chain(glasses::shown)
                                .map(shown -> once.answer(OK, ENDED, null, id, shown))));
    }

    private Uni<Void> ended(GlassEntity use, Actor actor, String reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!use.granted || !use.until.isAfter(now)) {
            throw ProblemException.conflict("It is over already: they don't see the case by it.");
        }
        use.endedAt = now;
        use.endedBy = actor.id();
        use.endedReason = reason;
        use.until = now;
        return glasses.flush().chain(live::resync);
    }

    private Uni<Answer> broken(Command command, Wanted wanted, NewGlass glass, Instant until) {
        var id = UUID.randomUUID();
        var reason = glass.reason().strip();
        return glasses.broken(id, wanted, reason, clock.instant(), until).chain(found -> {
            if (found == null) {
                throw new NoneForThem();
            }
            return files.locked(found)
                    .chain(file -> commands.glassBroken(file, command.actor(), reason, until))
                    .invoke(() -> count(true))
                    .map(file -> once.answer(
                            CREATED,
                            file.version,
                            "/api/v1/cases/" + file.id,
                            file.id,
                            new Glass(id, file.id, file.ref(), until)));
        });
    }

    private Uni<Void> notTheirsYet(Command command, Wanted wanted) {
        return files.list("id = ?1 or number = ?2", wanted.id(), wanted.number())
                .chain(seen -> seen.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : files.access(seen.getFirst().id, command.actor())
                                .invoke(BreakGlass::refuse)
                                .replaceWithVoid());
    }

    private static void refuse(CaseAccess access) {
        throw new ProblemException(
                ProblemType.CONFLICT,
                access.ground() == AccessGround.BREAK_GLASS
                        ? "You see this case already, until %s.".formatted(access.until())
                        : "You see this case already.");
    }

    private Instant until(@Nullable Instant wanted) {
        var now = clock.instant();
        if (wanted == null) {
            return now.plus(config.usual());
        }
        if (!wanted.isAfter(now) || wanted.isAfter(now.plus(config.longest()))) {
            throw ProblemException.invalid(
                    "/until",
                    "range",
                    "Take a time in the future, at most %d hours ahead."
                            .formatted(config.longest().toHours()));
        }
        return wanted;
    }

    private void count(boolean granted) {
        meters.counter(COUNT, "granted", String.valueOf(granted)).increment();
    }
}
