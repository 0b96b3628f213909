package dev.probity.cases.subject;

import dev.probity.cases.alert.AlertEntity;
import dev.probity.cases.alert.Alerts;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.evidence.BillShelf;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.scoring.ReceivedBill;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known here of one subject, read in one session; nobody outside is asked while it is open. */
@ApplicationScoped
public class SubjectFiles {
    private static final String PROFILES =
            "select ref, category, country, cast(extract(epoch from opened_at) * 1000000 as bigint), subject_id"
                    + " from merchant_profile where ";

    private final Subjects subjects;
    private final Alerts alerts;
    private final CaseFiles files;
    private final BillShelf bills;
    private final Judgements judgements;

    SubjectFiles(Subjects subjects, Alerts alerts, CaseFiles files, BillShelf bills, Judgements judgements) {
        this.subjects = subjects;
        this.alerts = alerts;
        this.files = files;
        this.bills = bills;
        this.judgements = judgements;
    }

    /**
     * What is known here.
     *
     * @param subject who it is
     * @param alert its newest waiting alert; null when there is none
     * @param cases its cases: the open one that holds its alert first, then the newest
     * @param judgements what people found, newest first
     * @param lastKnown the last bill; null when none ever came
     */
    public record Known(
            SubjectEntity subject,
            @Nullable AlertEntity alert,
            List<CaseFileEntity> cases,
            List<Judgement> judgements,
            @Nullable ReceivedBill lastKnown) {}

    /** Fails for a subject that nobody knows. */
    @WithSession
    public Uni<Known> of(UUID id) {
        return who(id).chain(subject -> alerts.waitingOf(List.of(id))
                .chain(waiting -> files.ofSubject(id)
                        .chain(cases -> judgements
                                .of(List.of(id))
                                .map(all -> all.getOrDefault(id, List.of()))
                                .chain(found -> {
                                    var alert = waiting.isEmpty() ? null : waiting.getFirst();
                                    return lastKnown(id, alert)
                                            .map(bill -> new Known(subject, alert, cases, found, bill));
                                }))));
    }

    /** Fails for a subject that nobody knows. */
    @WithSession
    public Uni<SubjectEntity> who(UUID id) {
        return subjects.findById(id)
                .chain(found -> found == null ? merchant(id) : Uni.createFrom().item(found));
    }

    private Uni<@Nullable ReceivedBill> lastKnown(UUID id, @Nullable AlertEntity alert) {
        var owners = alert == null ? List.of(id) : List.of(id, alert.id);
        return bills.of(owners)
                .map(found -> found.values().stream()
                        .reduce((a, b) -> a.revision() >= b.revision() ? a : b)
                        .orElse(null));
    }

    /** Those of these who are known here and whom the reader may know of, by kind:id. */
    @WithSession
    public Uni<Map<String, SubjectEntity>> known(Collection<String> refs) {
        return subjects.ofRefs(refs).map(found -> found.stream().collect(Collectors.toMap(one -> one.ref, one -> one)));
    }

    /** Those of these merchants that have a profile, by kind:id, whether or not they were ever part of anything. */
    @WithSession
    public Uni<Map<String, SubjectEntity>> merchants(Collection<String> refs) {
        return refs.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(PROFILES + "ref in (:refs)", Tuple.class)
                                .setParameter("refs", refs)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .map(SubjectFiles::merchant)
                                .collect(Collectors.toMap(merchant -> merchant.ref, merchant -> merchant)));
    }

    /** A merchant that has a profile and was never part of anything: shown all the same, and not kept for it. */
    private static Uni<SubjectEntity> merchant(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROFILES + "subject_id = :id", Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw ProblemException.missing();
                    }
                    return merchant(rows.getFirst());
                });
    }

    private static SubjectEntity merchant(Tuple row) {
        var merchant = new SubjectEntity();
        merchant.id = row.get(4, UUID.class);
        merchant.ref = row.get(0, String.class);
        merchant.kind = SubjectKind.MERCHANT;
        merchant.label = PartyRef.of(merchant.ref).id();
        merchant.category = row.get(1, String.class);
        merchant.country = row.get(2, String.class);
        merchant.openedAt = row.get(3) == null ? null : Cursor.time(((Number) row.get(3)).longValue());
        return merchant;
    }
}
