package dev.probity.cases.alert;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseGrowth;
import dev.probity.cases.casefile.CaseState;
import dev.probity.cases.casefile.CaseTitles;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.risk.Risks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case on somebody whose findings someone wants to look into, though they have raised no alert. */
@ApplicationScoped
class CaseWithoutAlert {
    private static final String NO_LINES = "[]";

    private final Subjects subjects;
    private final Alerts alerts;
    private final CaseFiles files;
    private final CaseGrowth growth;
    private final Risks risks;

    CaseWithoutAlert(Subjects subjects, Alerts alerts, CaseFiles files, CaseGrowth growth, Risks risks) {
        this.subjects = subjects;
        this.alerts = alerts;
        this.files = files;
        this.growth = growth;
        this.risks = risks;
    }

    /** Refused where an alert waits or a case is open: there the work goes on. */
    Uni<CaseFileEntity> open(Actor actor, UUID subjectId, @Nullable String title) {
        return subjects.findById(subjectId)
                .invoke(subject -> {
                    if (subject == null) {
                        throw ProblemException.missing();
                    }
                })
                .call(this::noAlertWaits)
                .call(this::noCaseIsOpen)
                .chain(subject -> title(subject, title)
                        .chain(named -> growth.openOn(
                                actor,
                                named,
                                subjectId,
                                "Opened by %s on %s, without an alert".formatted(actor.name(), subject.label))));
    }

    private Uni<Void> noAlertWaits(SubjectEntity subject) {
        return alerts.waitingOf(List.of(subject.id))
                .invoke(waiting -> {
                    if (!waiting.isEmpty()) {
                        throw conflict("There is an alert on %s: open the case from it. Nothing was changed."
                                .formatted(subject.label));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> noCaseIsOpen(SubjectEntity subject) {
        return files.ofSubject(subject.id)
                .invoke(cases -> cases.stream()
                        .filter(file -> file.state != CaseState.CLOSED)
                        .findFirst()
                        .ifPresent(file -> {
                            throw conflict("%s is part of %s: work there. Nothing was changed."
                                    .formatted(subject.label, file.ref()));
                        }))
                .replaceWithVoid();
    }

    private Uni<String> title(SubjectEntity subject, @Nullable String title) {
        return title != null
                ? Uni.createFrom().item(title)
                : risks.findById(subject.id)
                        .map(risk -> CaseTitles.of(
                                risk == null ? NO_LINES : risk.lines, subject.kind, subject.label, List.of()));
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }
}
