package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Columns;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.timeline.EntryKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Escalates a case, and ends that with an answer. Nobody sees more of it by that than before. */
@ApplicationScoped
class Escalations {
    static final String OVERDUE = "The time for a decision is over.";
    private static final String UNSEEN = "select ref, since, by_rule from escalations_unseen(:most)";
    private static final int MOST = 50;

    private final CaseRecord record;
    private final Workers workers;
    private final Clock clock;

    Escalations(CaseRecord record, Workers workers, Clock clock) {
        this.record = record;
        this.workers = workers;
        this.clock = clock;
    }

    Uni<CaseFileEntity> raise(CaseFileEntity file, Actor actor, String reason) {
        if (file.escalatedAt != null) {
            throw ProblemException.conflict("It is escalated already.");
        }
        return record.apply(file, actor, new CaseChange.Escalated(), () -> {
            file.escalatedAt = clock.instant();
            file.escalatedBy = actor.id();
            file.escalationReason = reason;
            return Uni.createFrom().item(CaseRecord.line(EntryKind.ESCALATED, "Escalated: " + reason));
        });
    }

    /** Because its clock ran out; once for each case. */
    Uni<CaseFileEntity> overdue(CaseFileEntity file) {
        file.overdueAt = clock.instant();
        return raise(file, Actor.PROBITY, OVERDUE);
    }

    Uni<CaseFileEntity> answer(CaseFileEntity file, Actor actor, String text) {
        if (file.escalatedAt == null) {
            throw ProblemException.conflict("It is not escalated.");
        }
        return mayAnswer(file, actor).chain(may -> {
            if (!may) {
                throw ProblemException.conflict(
                        "Neither whoever escalated a case nor whose work it is answers that, from whichever account:"
                                + " somebody else must.");
            }
            file.endEscalation();
            var line = CaseRecord.line(EntryKind.ESCALATION_ANSWERED, "Escalation answered: " + text);
            return record.apply(file, actor, new CaseChange.EscalationAnswered(), line);
        });
    }

    /** A second pair of eyes: it is neither their own word nor their own work that is to be answered. */
    Uni<Boolean> mayAnswer(CaseFileEntity file, Actor actor) {
        if (file.escalatedAt == null || !actor.has(Roles.INVESTIGATOR) && !actor.has(Roles.APPROVER)) {
            return Uni.createFrom().item(false);
        }
        var concerned = Stream.of(file.escalatedBy, file.assignee)
                .filter(Objects::nonNull)
                .toList();
        return workers.same(actor, concerned).map(Set::isEmpty);
    }

    /** Those that wait for an answer out of the reader's sight, the longest first. */
    @WithSession
    Uni<UnseenEscalations> unseen() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNSEEN, Tuple.class)
                        .setParameter("most", MOST + 1)
                        .getResultList())
                .map(rows -> new UnseenEscalations(
                        rows.stream()
                                .limit(MOST)
                                .map(row -> new UnseenEscalation(
                                        row.get(0, String.class), Columns.time(row, 1), row.get(2, Boolean.class)))
                                .toList(),
                        rows.size() > MOST));
    }
}
