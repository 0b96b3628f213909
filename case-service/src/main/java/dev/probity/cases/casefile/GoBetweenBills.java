package dev.probity.cases.casefile;

import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.Scoring;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bills of an open case's go-betweens that were never heavy enough to be kept here: they tell all the same what the ties rest on. */
@ApplicationScoped
public class GoBetweenBills {
    private static final int ASKED_AT_ONCE = 4;

    private final CaseFiles files;
    private final CaseBills bills;
    private final Scoring scoring;

    GoBetweenBills(CaseFiles files, CaseBills bills, Scoring scoring) {
        this.files = files;
        this.bills = bills;
        this.scoring = scoring;
    }

    /**
     * What scoring said.
     *
     * @param bills by subject
     * @param away whether it did not answer
     */
    public record Asked(Map<UUID, ReceivedBill> bills, boolean away) {}

    private record One(UUID subject, Scoring.Asked<ReceivedBill> answer) {}

    /** Of a case that is still open; of no other. Holds no session while scoring is asked. */
    Uni<Map<UUID, ReceivedBill>> of(UUID caseId) {
        return Panache.withSession(() -> files.findById(caseId)
                        .chain(file -> file == null || file.state == CaseState.CLOSED
                                ? Uni.createFrom().item(List.<CaseSubjectEntity>of())
                                : bills.of(file)
                                        .chain(known ->
                                                files.subjects(caseId).map(subjects -> missing(subjects, known)))))
                .chain(this::ask)
                .map(Asked::bills);
    }

    /** Of those among the subjects whose bills are not known. */
    public Uni<Asked> of(List<CaseSubjectEntity> subjects, Map<UUID, ReceivedBill> known) {
        return ask(missing(subjects, known));
    }

    private Uni<Asked> ask(List<CaseSubjectEntity> missing) {
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUni(subject -> scoring.bill(subject.subject.party(), null)
                        .map(answer -> new One(subject.key.subjectId, answer)))
                .merge(ASKED_AT_ONCE)
                .collect()
                .asList()
                .map(GoBetweenBills::asked);
    }

    private static Asked asked(List<One> answers) {
        var found = new HashMap<UUID, ReceivedBill>();
        for (var one : answers) {
            if (one.answer().value() != null) {
                found.put(one.subject(), one.answer().value());
            }
        }
        return new Asked(found, answers.stream().anyMatch(one -> one.answer().away()));
    }

    private static List<CaseSubjectEntity> missing(List<CaseSubjectEntity> subjects, Map<UUID, ReceivedBill> known) {
        return subjects.stream()
                .filter(subject -> subject.subject.kind.goBetween() && !known.containsKey(subject.key.subjectId))
                .toList();
    }
}
