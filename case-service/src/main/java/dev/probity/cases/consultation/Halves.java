package dev.probity.cases.consultation;

import dev.probity.cases.casefile.Outcome;
import dev.probity.cases.enforcement.Amount;
import dev.probity.cases.enforcement.Effects;
import dev.probity.cases.enforcement.Measure;
import dev.probity.cases.enforcement.ProposalState;
import dev.probity.cases.evidence.Families;
import dev.probity.cases.http.Columns;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an office sees of a case. The database's functions give out that half alone: nothing here could show more. */
@ApplicationScoped
class Halves {
    private static final String SUBJECTS =
            "select id, kind, label, role, site, category, opened_at, outcome from half_subjects(:id)";
    private static final String BILLS =
            "select subject_id, as_of, total, posterior, family, decibans from half_bills(:id)";
    private static final String MEASURES =
            "select id, ref, action, target_id, target, reviews, amount, currency, basis, state, proposed_at, ordered_at"
                    + " from half_measures(:id)";
    private static final Comparator<HalfLine> ORDER = Comparator.<HalfLine>comparingInt(
                    line -> line.decibans() >= 0 ? 0 : 1)
            .thenComparing(line -> -Math.abs(line.decibans()));

    private final Consultations consultations;
    private final ConsultationViews views;
    private final Clock clock;

    Halves(Consultations consultations, ConsultationViews views, Clock clock) {
        this.consultations = consultations;
        this.views = views;
        this.clock = clock;
    }

    @WithSession
    Uni<Half> of(UUID id) {
        return consultations
                .findById(id)
                .map(ProblemException::unlessMissing)
                .chain(found -> views.ofOffice(List.of(found)))
                .map(shown -> shown.stream().findFirst().orElseThrow(ProblemException::missing))
                .chain(consultation -> rows(BILLS, id)
                        .map(Halves::bills)
                        .chain(bills -> rows(SUBJECTS, id)
                                .map(rows -> rows.stream()
                                        .map(row -> subject(row, bills))
                                        .toList()))
                        .chain(subjects -> rows(MEASURES, id)
                                .map(rows -> new Half(
                                        consultation,
                                        subjects,
                                        rows.stream().map(Halves::measure).toList()))));
    }

    private static Uni<List<Tuple>> rows(String sql, UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("id", id)
                        .getResultList());
    }

    private static Map<UUID, HalfBill> bills(List<Tuple> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.get(0, UUID.class))).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> bill(one.getValue())));
    }

    private static HalfBill bill(List<Tuple> rows) {
        var first = rows.getFirst();
        return new HalfBill(
                Columns.time(first, 1),
                first.get(2, Double.class),
                first.get(3, Double.class),
                rows.stream()
                        .filter(row -> row.get(4) != null)
                        .map(row -> line(row.get(4, String.class), row.get(5, Double.class)))
                        .sorted(ORDER)
                        .toList());
    }

    private static HalfLine line(String family, double decibans) {
        return new HalfLine(family, Families.label(family), decibans);
    }

    private HalfSubject subject(Tuple row, Map<UUID, HalfBill> bills) {
        var subject = new SubjectEntity();
        subject.id = row.get(0, UUID.class);
        subject.kind = SubjectKind.valueOf(row.get(1, String.class));
        subject.label = row.get(2, String.class);
        subject.role = row.get(3, String.class);
        subject.site = row.get(4, String.class);
        subject.category = row.get(5, String.class);
        subject.openedAt = Columns.timeOrNone(row, 6);
        @Nullable String outcome = row.get(7, String.class);
        return new HalfSubject(
                subject.named(clock.instant()),
                bills.get(subject.id),
                outcome == null ? null : Outcome.valueOf(outcome));
    }

    private static HalfMeasure measure(Tuple row) {
        var action = Measure.valueOf(row.get(2, String.class));
        @Nullable BigDecimal value = row.get(6, BigDecimal.class);
        var amount = value == null ? null : new Amount(value, row.get(7, String.class));
        return new HalfMeasure(
                row.get(0, UUID.class),
                row.get(1, String.class),
                action,
                new Effects(
                                row.get(4, String.class),
                                amount,
                                row.get(5, String.class).lines().toList())
                        .of(action),
                row.get(3, UUID.class),
                amount,
                row.get(8, String.class),
                ProposalState.valueOf(row.get(9, String.class)),
                Columns.time(row, 10),
                Columns.timeOrNone(row, 11));
    }
}
