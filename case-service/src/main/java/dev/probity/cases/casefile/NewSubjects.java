package dev.probity.cases.casefile;

import dev.probity.cases.alert.AlertEntity;
import dev.probity.cases.alert.Alerts;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Brings somebody into a case as one whom it is about: whoever the reader sees, is not part of it, and comes with no alert. */
@ApplicationScoped
class NewSubjects {
    private final Subjects subjects;
    private final CaseFiles files;
    private final Alerts alerts;
    private final CaseGrowth growth;

    NewSubjects(Subjects subjects, CaseFiles files, Alerts alerts, CaseGrowth growth) {
        this.subjects = subjects;
        this.files = files;
        this.alerts = alerts;
        this.growth = growth;
    }

    Uni<CaseFileEntity> involve(CaseFileEntity file, Actor actor, NewSubject wanted) {
        return of(file, wanted.subject())
                .chain(subject ->
                        growth.involve(file, actor, subject, wanted.reason().strip()));
    }

    private Uni<SubjectEntity> of(CaseFileEntity file, UUID id) {
        return subjects.findById(id)
                .invoke(subject -> {
                    if (subject == null) {
                        throw unknown();
                    }
                })
                .call(subject -> files.subjects(file.id).invoke(there -> {
                    if (there.stream().anyMatch(one -> one.key.subjectId.equals(id))) {
                        throw ProblemException.conflict("%s is part of the case already.".formatted(subject.label));
                    }
                }))
                .call(subject -> alerts.waitingOf(List.of(id))
                        .invoke(waiting -> waiting.stream().findFirst().ifPresent(alert -> {
                            throw comesWithAnAlert(subject, alert);
                        })));
    }

    private static ProblemException comesWithAnAlert(SubjectEntity subject, AlertEntity alert) {
        var instead = alert.caseFile == null
                ? ": merge it into the case, and they come with it"
                : ", which is in %s: merge the two cases".formatted(alert.caseFile.ref());
        return ProblemException.conflict(
                "There is an alert on %s%s. Nothing was changed.".formatted(subject.label, instead));
    }

    private static ProblemException unknown() {
        var detail = "There is no such subject.";
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError("/subject", "known", detail)));
    }
}
