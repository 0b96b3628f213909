package dev.probity.cases.casefile;

import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.wall.Veil;
import java.util.List;

/** The two halves of a case: its members of staff, and everyone else. Whoever is shown one of them must not learn of the other (ADR 0078). */
public final class CaseHalves {
    private CaseHalves() {}

    /**
     * Refuses a text for the half that holds staff, or for the other, when it names a subject of the half that isn't theirs.
     *
     * @param pointer where the text stands in the request
     */
    public static void keptApart(List<CaseSubjectEntity> subjects, boolean ofStaff, String text, String pointer) {
        var named = Veil.over(subjects.stream()
                        .map(one -> one.subject)
                        .filter(subject -> (subject.kind == SubjectKind.STAFF) != ofStaff)
                        .map(subject -> subject.label)
                        .toList())
                .named(text);
        if (named != null) {
            var detail =
                    "%s is of the other half of this case, which whoever reads this must not learn of: leave it out."
                            .formatted(named);
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError(pointer, "half", detail)));
        }
    }
}
