package dev.probity.cases.unmask;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.casefile.OnCase;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.ManagementLine;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.timeline.EntryKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Asking for a name and deciding on it, each in one transaction and on the case's record. */
@ApplicationScoped
class UnmaskingWork {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int USUAL_HOURS = 24;

    private final Unmaskings unmaskings;
    private final UnmaskingViews views;
    private final Names names;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Workers workers;
    private final ManagementLine lines;
    private final OnCase onCase;
    private final Once once;
    private final Clock clock;

    UnmaskingWork(
            Unmaskings unmaskings,
            UnmaskingViews views,
            Names names,
            CaseFiles files,
            CaseRecord record,
            Workers workers,
            ManagementLine lines,
            OnCase onCase,
            Once once,
            Clock clock) {
        this.unmaskings = unmaskings;
        this.views = views;
        this.names = names;
        this.files = files;
        this.record = record;
        this.workers = workers;
        this.lines = lines;
        this.onCase = onCase;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Answer> ask(UUID subject, Command command, NewUnmasking wish) {
        if (!names.canBeOpened()) {
            throw unprocessable("", "key", "Names can't be opened here: no key is configured. Ask the operators.");
        }
        return onCase.runAtAnyVersion(
                wish.inCase(),
                command,
                file -> staffOf(file, subject)
                        .chain(person -> unasked(subject, command.actor())
                                .chain(() -> asked(file, person, command.actor(), wish))));
    }

    @WithTransaction
    Uni<Answer> grant(UUID id, Command command, NewGrant grant) {
        return decide(id, command, held -> {
            var unmasking = held.unmasking();
            waits(unmasking);
            var hours = grant.hours() == null ? unmasking.hours : grant.hours();
            if (hours > unmasking.hours) {
                throw ProblemException.invalid(
                        "/hours", "range", "It was asked for %d hours: show it no longer.".formatted(unmasking.hours));
            }
            var now = clock.instant();
            unmasking.until = now.plus(Duration.ofHours(hours));
            return decided(
                    held,
                    command.actor(),
                    UnmaskingState.GRANTED,
                    grant.reason(),
                    EntryKind.NAME_GRANTED,
                    "granted for %d h".formatted(hours));
        });
    }

    @WithTransaction
    Uni<Answer> refuse(UUID id, Command command, NewVerdict verdict) {
        return decide(id, command, held -> {
            waits(held.unmasking());
            return decided(
                    held, command.actor(), UnmaskingState.REFUSED, verdict.reason(), EntryKind.NAME_REFUSED, "refused");
        });
    }

    /** The database makes it a line of the case, which a privacy officer doesn't see once they have decided. */
    @WithTransaction
    Uni<Answer> end(UUID id, Command command, NewVerdict verdict) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> files.lockBeforeEnd(id)
                                .chain(() -> unmaskings.ofWhoMayEnd(id, command.actor()))
                                .map(ProblemException::unlessMissing)
                                .invoke(unmasking -> command.seen(unmasking.version))
                                .call(unmasking -> ended(
                                        unmasking,
                                        command.actor(),
                                        verdict.reason().strip()))
                                .chain(unmasking -> answer(unmasking, OK))));
    }

    private Uni<Void> ended(UnmaskingEntity unmasking, Actor actor, String reason) {
        var now = clock.instant();
        if (unmasking.stateAt(now) != UnmaskingState.GRANTED) {
            throw ProblemException.conflict(
                    "The name isn't shown to anybody by this wish, so there is nothing to end.");
        }
        unmasking.state = UnmaskingState.ENDED;
        unmasking.endedBy = actor.id();
        unmasking.endedReason = reason;
        unmasking.until = now;
        unmasking.changedAt = now;
        unmasking.version++;
        return unmaskings.flush();
    }

    private record Held(UnmaskingEntity unmasking, CaseFileEntity file, SubjectEntity person) {}

    private Uni<SubjectEntity> staffOf(CaseFileEntity file, UUID subject) {
        return files.subjects(file.id)
                .map(subjects -> subjects.stream()
                        .map(one -> one.subject)
                        .filter(one -> one.id.equals(subject))
                        .findFirst()
                        .orElseThrow(ProblemException::missing))
                .invoke(person -> {
                    if (person.kind != SubjectKind.STAFF) {
                        throw unprocessable("", "kind", "Only members of staff stand under a pseudonym.");
                    }
                });
    }

    private Uni<Void> unasked(UUID subject, Actor actor) {
        return unmaskings
                .turn(subject, actor)
                .chain(() -> unmaskings.standing(subject, actor))
                .invoke(standing -> {
                    if (standing != null) {
                        throw ProblemException.conflict(
                                standing.state == UnmaskingState.WAITING
                                        ? "You have asked already; a privacy officer has yet to decide."
                                        : "The name is shown to you already, until %s.".formatted(standing.until));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Answer> asked(CaseFileEntity file, SubjectEntity person, Actor actor, NewUnmasking wish) {
        var unmasking = fresh(file, person, actor, wish);
        return record.identity(
                        file,
                        actor,
                        EntryKind.NAME_ASKED,
                        person,
                        "Asked for the name of %s: %s".formatted(person.label, unmasking.purpose))
                .chain(() -> unmaskings.persistAndFlush(unmasking))
                .chain(() -> answer(unmasking, CREATED));
    }

    private UnmaskingEntity fresh(CaseFileEntity file, SubjectEntity person, Actor actor, NewUnmasking wish) {
        var unmasking = new UnmaskingEntity();
        unmasking.id = UUID.randomUUID();
        unmasking.caseId = file.id;
        unmasking.subjectId = person.id;
        unmasking.purpose = wish.purpose().strip();
        unmasking.hours = wish.hours() == null ? USUAL_HOURS : wish.hours();
        unmasking.state = UnmaskingState.WAITING;
        unmasking.askedBy = actor.id();
        unmasking.askedAt = clock.instant();
        unmasking.changedAt = unmasking.askedAt;
        unmasking.version = 1;
        return unmasking;
    }

    /** The case is looked at while the wish waits: through it whoever decides sees the case. */
    private Uni<Answer> decide(UUID id, Command command, Function<Held, Uni<UnmaskingEntity>> change) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> unmaskings
                                .locked(id)
                                .map(ProblemException::unlessMissing)
                                .invoke(unmasking -> command.seen(unmasking.version))
                                .call(unmasking -> another(unmasking, command.actor()))
                                .invoke(UnmaskingWork::waits)
                                .chain(this::held)
                                .chain(change::apply)
                                .chain(unmasking -> answer(unmasking, OK))));
    }

    private Uni<Held> held(UnmaskingEntity unmasking) {
        return files.locked(unmasking.caseId)
                .map(ProblemException::unlessMissing)
                .chain(file -> files.subjects(file.id)
                        .map(subjects -> subjects.stream()
                                .map(one -> one.subject)
                                .filter(one -> one.id.equals(unmasking.subjectId))
                                .findFirst()
                                .orElseThrow(ProblemException::missing))
                        .map(person -> new Held(unmasking, file, person)));
    }

    private Uni<UnmaskingEntity> decided(
            Held held, Actor actor, UnmaskingState to, String why, EntryKind kind, String words) {
        var unmasking = held.unmasking();
        var reason = why.strip();
        var text = "The name of %s was %s to %s: %s".formatted(held.person().label, words, unmasking.askedBy, reason);
        return record.identity(held.file(), actor, kind, held.person(), text)
                .chain(() -> {
                    unmasking.state = to;
                    unmasking.decidedBy = actor.id();
                    unmasking.decidedAt = clock.instant();
                    unmasking.reason = reason;
                    unmasking.changedAt = unmasking.decidedAt;
                    unmasking.version++;
                    return unmaskings.flush();
                })
                .replaceWith(unmasking);
    }

    private Uni<Answer> answer(UnmaskingEntity unmasking, int status) {
        return views.of(List.of(unmasking))
                .map(found -> once.answer(status, unmasking.version, null, unmasking.id, found.getFirst()));
    }

    private Uni<Void> another(UnmaskingEntity unmasking, Actor actor) {
        return workers.same(actor, List.of(unmasking.askedBy))
                .invoke(own -> {
                    if (!own.isEmpty()) {
                        throw ProblemException.conflict(
                                "Nobody decides on what they asked for themselves, from whichever account.");
                    }
                })
                .chain(() -> lines.stranger(List.of(unmasking.askedBy), actor));
    }

    private static void waits(UnmaskingEntity unmasking) {
        if (unmasking.state != UnmaskingState.WAITING) {
            throw ProblemException.conflict("It is decided already.");
        }
    }

    private static ProblemException unprocessable(String pointer, String rule, String detail) {
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError(pointer, rule, detail)));
    }
}
