package dev.probity.cases.risk;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.evidence.BillShelf;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.FamilyLine;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the latest risk of those who are subjects already, and of whoever rises above the floor; open cases that show it weigh as it does. */
@ApplicationScoped
public class RiskMirror {
    private static final String PUT = """
            insert into subject_risk (subject_id, revision, as_of, total_mdb, posterior, above_line, lines)
            values (:subject, :revision, :asOf, :total, :posterior, :above, :lines)
            on conflict (subject_id) do update set revision = excluded.revision, as_of = excluded.as_of,
                total_mdb = excluded.total_mdb, posterior = excluded.posterior, above_line = excluded.above_line,
                lines = excluded.lines
            where subject_risk.revision < excluded.revision""";

    private final Subjects subjects;
    private final BillShelf bills;
    private final CaseFiles cases;
    private final Live live;
    private final CaseConfig config;

    RiskMirror(Subjects subjects, BillShelf bills, CaseFiles cases, Live live, CaseConfig config) {
        this.subjects = subjects;
        this.bills = bills;
        this.cases = cases;
        this.live = live;
        this.config = config;
    }

    /** Whose bills are kept: subjects' own, and those above the floor. */
    @ByRule
    @WithSession
    public Uni<Set<String>> wanted(List<ReceivedBill> received) {
        var refs = received.stream().map(ReceivedBill::subject).toList();
        return subjects.ofRefs(refs)
                .map(known -> Stream.concat(
                                known.stream().map(subject -> subject.ref),
                                received.stream()
                                        .filter(bill -> bill.totalDecibans()
                                                >= config.risk().floor())
                                        .map(ReceivedBill::subject))
                        .collect(Collectors.toSet()));
    }

    @ByRule
    @WithTransaction
    public Uni<Void> put(ReceivedBill bill, Instant recordAt) {
        return subjects.named(bill.party()).chain(subject -> put(subject, bill, recordAt));
    }

    private Uni<Void> put(SubjectEntity subject, ReceivedBill bill, Instant recordAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("subject", subject.id)
                        .setParameter("revision", bill.revision())
                        .setParameter("asOf", bill.asOf())
                        .setParameter("total", Bills.milli(bill.totalDecibans()))
                        .setParameter("posterior", bill.posterior())
                        .setParameter("above", bill.aboveLine())
                        .setParameter("lines", FamilyLine.store(bill.lines()))
                        .executeUpdate())
                .chain(changed -> changed == 0
                        ? Uni.createFrom().voidItem()
                        : bills.put(subject.id, bill)
                                .chain(() -> weighCases(subject, recordAt))
                                .chain(() -> live.changed(LiveKind.RISK, subject.id, recordAt)));
    }

    private Uni<Void> weighCases(SubjectEntity subject, Instant recordAt) {
        return cases.showingBillOf(subject.id)
                .chain(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(
                                id -> cases.weigh(id).chain(() -> live.changed(LiveKind.CASE, id, recordAt)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }
}
