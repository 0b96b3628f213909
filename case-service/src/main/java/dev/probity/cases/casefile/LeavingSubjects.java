package dev.probity.cases.casefile;

import dev.probity.cases.alert.Detachments;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.timeline.EntryKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Lets go of somebody whom no alert of a case is about. What was kept of them stays evidence, the case stays behind the wall of whoever is near to them, and no
 * rule draws them in again.
 */
@ApplicationScoped
class LeavingSubjects {
    private final Subjects subjects;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Detachments detachments;

    LeavingSubjects(Subjects subjects, CaseFiles files, CaseRecord record, Detachments detachments) {
        this.subjects = subjects;
        this.files = files;
        this.record = record;
        this.detachments = detachments;
    }

    Uni<CaseFileEntity> letGo(CaseFileEntity file, Actor actor, LeavingSubject leaving) {
        return files.subjects(file.id)
                .invoke(there -> {
                    if (there.stream().noneMatch(one -> one.key.subjectId.equals(leaving.subject()))) {
                        throw notThere();
                    }
                })
                .chain(() -> subjects.findById(leaving.subject()))
                .call(subject -> detachments.bound(file.id).invoke(bound -> {
                    if (bound.contains(subject.id)) {
                        throw Detachments.staysFor(subject.label);
                    }
                }))
                .chain(subject -> left(file, actor, subject, leaving.reason().strip()));
    }

    private Uni<CaseFileEntity> left(CaseFileEntity file, Actor actor, SubjectEntity subject, String reason) {
        var line = CaseRecord.line(
                EntryKind.SUBJECT_LEFT, "%s is part of it no longer: %s".formatted(subject.label, reason));
        line.subjectId = subject.id;
        return record.apply(file, actor, new CaseChange.SubjectLeft(subject.id), line)
                .call(() -> detachments.noteLeft(file.id, subject.id, actor));
    }

    private static ProblemException notThere() {
        var detail = "They are not part of the case.";
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError("/subject", "known", detail)));
    }
}
