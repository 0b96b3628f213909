package dev.probity.cases.consultation;

import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseHalves;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.casefile.OnCase;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.timeline.EntryKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Asking an office, its answers, and the end of it, each in one transaction and on the case's record. */
@ApplicationScoped
class ConsultationWork {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Consultations consultations;
    private final ConsultationViews views;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Workers workers;
    private final OnCase onCase;
    private final Once once;
    private final Clock clock;

    ConsultationWork(
            Consultations consultations,
            ConsultationViews views,
            CaseFiles files,
            CaseRecord record,
            Workers workers,
            OnCase onCase,
            Once once,
            Clock clock) {
        this.consultations = consultations;
        this.views = views;
        this.files = files;
        this.record = record;
        this.workers = workers;
        this.onCase = onCase;
        this.once = once;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Answer> ask(UUID id, Command command, NewConsultation wanted) {
        var office = wanted.office();
        var message = wanted.message().strip();
        return onCase.run(
                id,
                command,
                file -> isAskable(file, office, message)
                        .chain(() -> record.apply(
                                file,
                                command.actor(),
                                new CaseChange.Consulted(office.name()),
                                CaseRecord.line(
                                        EntryKind.CONSULTED, "%s asked: %s".formatted(office.shown(), message))))
                        .chain(changed -> {
                            var fresh = new ConsultationEntity();
                            fresh.id = UUID.randomUUID();
                            fresh.caseId = changed.id;
                            fresh.office = office;
                            fresh.message = message;
                            fresh.askedBy = command.actor().id();
                            fresh.askedAt = changed.changedAt;
                            fresh.changedAt = changed.changedAt;
                            fresh.version = 1;
                            return consultations.persistAndFlush(fresh);
                        })
                        .chain(fresh -> shown(file, fresh, CREATED)));
    }

    /** To be seen no longer by the office. */
    @WithTransaction
    Uni<Answer> end(UUID id, Command command, NewConsultationEnd end) {
        return consultations
                .caseOf(id)
                .chain(caseId -> onCase.runAtAnyVersion(
                        caseId,
                        command,
                        file -> consultations
                                .locked(id)
                                .map(ProblemException::unlessMissing)
                                .invoke(one -> command.seen(one.version))
                                .chain(one ->
                                        ended(file, one, command, end.reason().strip()))
                                .chain(one -> shown(file, one, OK))));
    }

    /** The database lets whoever works in the office alone, makes it a line of the case, and counts the consultation's version. */
    @WithTransaction
    Uni<Answer> answer(UUID id, Command command, NewConsultationAnswer said) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> consultations
                                .findById(id)
                                .map(ProblemException::unlessMissing)
                                .invoke(found -> command.seen(found.version))
                                .chain(found -> {
                                    if (!command.actor().has(found.office.role())) {
                                        throw ProblemException.conflict(
                                                "Only %s answers it.".formatted(found.office.words()));
                                    }
                                    stands(found);
                                    var answer = new ConsultationAnswerEntity();
                                    answer.id = UUID.randomUUID();
                                    answer.consultationId = id;
                                    answer.userId = command.actor().id();
                                    answer.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
                                    answer.text = said.text().strip();
                                    return Panache.getSession()
                                            .chain(session -> session.persist(answer)
                                                    .chain(session::flush)
                                                    .invoke(session::clear));
                                })
                                .chain(() -> consultations.findById(id))
                                .map(ProblemException::unlessMissing) // it ended before the answer had the case
                                .invoke(ConsultationWork::stands)
                                .chain(fresh -> views.ofOffice(List.of(fresh)))
                                .map(all -> once.answer(CREATED, all.getFirst().version(), null, id, all.getFirst()))));
    }

    private Uni<Void> isAskable(CaseFileEntity file, Office office, String message) {
        return files.subjects(file.id)
                .invoke(subjects -> {
                    if (subjects.stream().noneMatch(one -> office.isTold(one.subject.kind))) {
                        throw ProblemException.conflict(
                                office == Office.HR
                                        ? "No member of staff is in this case."
                                        : "Nobody but staff is in this case.");
                    }
                    CaseHalves.keptApart(subjects, office.isTold(SubjectKind.STAFF), message, "/message");
                })
                .chain(() -> consultations.stands(file.id, office))
                .invoke(stands -> {
                    if (stands) {
                        throw ProblemException.conflict("%s is asked already.".formatted(office.shown()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<ConsultationEntity> ended(CaseFileEntity file, ConsultationEntity one, Command command, String reason) {
        stands(one);
        return record.apply(
                        file,
                        command.actor(),
                        new CaseChange.Consulted(one.office.name()),
                        CaseRecord.line(
                                EntryKind.CONSULTATION_ENDED,
                                "%s sees its half no longer: %s".formatted(one.office.shown(), reason)))
                .chain(changed -> {
                    one.endedAt = changed.changedAt;
                    one.endedBy = command.actor().id();
                    one.endedReason = reason;
                    one.changedAt = changed.changedAt;
                    one.version++;
                    return consultations.flush();
                })
                .replaceWith(one);
    }

    private static void stands(ConsultationEntity one) {
        if (one.endedAt != null) {
            throw ProblemException.conflict("It has ended already.");
        }
    }

    private Uni<Answer> shown(CaseFileEntity file, ConsultationEntity one, int status) {
        return views.ofCase(List.of(one), file.ref())
                .map(all -> once.answer(status, one.version, null, file.id, all.getFirst()));
    }
}
