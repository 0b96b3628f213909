package dev.probity.cases.dashboard;

import dev.probity.cases.evidence.Families;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures as the database hands them out: its functions see every case, and tell counts that are large enough. Within a session. */
@ApplicationScoped
class DashboardFigures {
    private static final String OF = "nullif(:country, ''), nullif(:role, '')";
    private static final String DAYS = "select day, raised, deferred, budget from dashboard_days(:since, :until)";
    private static final String ARRIVAL = "select week, n, median, slow from dashboard_arrival(:since, :until)";
    private static final String LATE = "select n from dashboard_arrived_late(:since, :until)";
    private static final String OUTCOMES =
            "select week, confirmed, cleared, insufficient from dashboard_outcomes(:since, :until, " + OF + ")";
    private static final String TIMES =
            "select week, n, median, slow, within from dashboard_%s(:since, :until, make_interval(secs => :seconds), "
                    + OF + ")";
    private static final String BACKLOG =
            "select least_days, most_days, above, below from dashboard_backlog(:now, " + OF + ") order by least_days";
    private static final String FAMILIES =
            "select family, confirmed, cleared from dashboard_families(:since, :until, " + OF + ")";
    private static final String GROUPS =
            "select name, people, cleared from dashboard_groups(:since, :until, " + OF + ") where kind = :kind";

    /** Below so many decisions or people nothing is told. */
    Uni<Integer> smallest() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select dashboard_smallest()", Integer.class)
                        .getSingleResult());
    }

    Uni<List<AlertDay>> days(DashboardSpan span) {
        return rows(DAYS, bounds(span))
                .map(rows -> rows.stream()
                        .map(row -> new AlertDay(day(row), number(row, 1), number(row, 2), row.get(3, Integer.class)))
                        .toList());
    }

    /** The first row is of all of the span, where there is any. */
    Uni<Arrival> arrival(DashboardSpan span) {
        return rows(ARRIVAL, bounds(span))
                .chain(rows -> rows(LATE, bounds(span))
                        .map(late -> new Arrival(
                                rows.isEmpty() ? null : took(rows.getFirst()),
                                rows.stream()
                                        .skip(1)
                                        .map(row -> new ArrivalWeek(day(row), took(row)))
                                        .toList(),
                                late.getFirst().get(0) == null ? null : number(late.getFirst(), 0))));
    }

    private static ArrivalTime took(Tuple row) {
        return new ArrivalTime(number(row, 1), hundredths(row, 2), hundredths(row, 3));
    }

    Uni<List<OutcomeWeek>> outcomes(DashboardSpan span, StaffGroup of) {
        return rows(OUTCOMES, parameters(span, of))
                .map(rows -> rows.stream().map(DashboardFigures::outcome).toList());
    }

    private static OutcomeWeek outcome(Tuple row) {
        return row.get(1) == null
                ? new OutcomeWeek(day(row), null, null)
                : new OutcomeWeek(day(row), Share.of(number(row, 1), number(row, 1) + number(row, 2)), number(row, 3));
    }

    Uni<Times> triage(DashboardSpan span, StaffGroup of, Duration limit) {
        return times("triage", span, of, limit);
    }

    Uni<Times> decision(DashboardSpan span, StaffGroup of, Duration limit) {
        return times("decision", span, of, limit);
    }

    private static Uni<Times> times(String what, DashboardSpan span, StaffGroup of, Duration limit) {
        return rows(TIMES.formatted(what), with(parameters(span, of), "seconds", (double) limit.toSeconds()))
                .map(rows -> new Times(
                        limit.toMinutes() / 60.0,
                        rows.stream()
                                .map(row -> new TimeWeek(
                                        day(row),
                                        number(row, 1),
                                        hundredths(row, 2),
                                        hundredths(row, 3),
                                        number(row, 4)))
                                .toList()));
    }

    Uni<List<BacklogAge>> backlog(Instant now, StaffGroup of) {
        return rows(BACKLOG, with(parameters(of), "now", now))
                .map(rows -> rows.stream()
                        .map(row -> new BacklogAge(
                                number(row, 0), row.get(1, Integer.class), number(row, 2), number(row, 3)))
                        .toList());
    }

    /** The first row has how many there were of all families. */
    Uni<List<FamilyEvidence>> families(DashboardSpan span, StaffGroup of) {
        return rows(FAMILIES, parameters(span, of))
                .map(rows -> rows.stream()
                        .skip(1)
                        .map(row -> family(row, rows.getFirst()))
                        .toList());
    }

    private static FamilyEvidence family(Tuple row, Tuple all) {
        var family = row.get(0, String.class);
        return new FamilyEvidence(
                family,
                Families.label(family),
                Share.of(number(row, 1), number(all, 1)),
                Share.of(number(row, 2), number(all, 2)));
    }

    /** By COUNTRY or ROLE, the largest group first. */
    Uni<List<GroupShare>> groups(DashboardSpan span, StaffGroup of, String kind) {
        return rows(GROUPS, with(parameters(span, of), "kind", kind))
                .map(rows -> rows.stream()
                        .map(row -> new GroupShare(row.get(0, String.class), Share.of(number(row, 2), number(row, 1))))
                        .toList());
    }

    private static Map<String, Object> bounds(DashboardSpan span) {
        return Map.of("since", span.from(), "until", span.to());
    }

    private static Map<String, Object> parameters(DashboardSpan span, StaffGroup of) {
        return with(with(parameters(of), "since", span.from()), "until", span.to());
    }

    /** A null has no type of its own: an empty text is none. */
    private static Map<String, Object> parameters(StaffGroup of) {
        return Map.of(
                "country", Objects.requireNonNullElse(of.country(), ""),
                "role", Objects.requireNonNullElse(of.role(), ""));
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private static Uni<List<Tuple>> rows(String sql, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Tuple.class);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    private static int number(Tuple row, int column) {
        return ((Number) Objects.requireNonNull(row.get(column))).intValue();
    }

    private static double hundredths(Tuple row, int column) {
        return Math.round(((Number) Objects.requireNonNull(row.get(column))).doubleValue() * 100) / 100.0;
    }

    private static LocalDate day(Tuple row) {
        @Nullable Object day = row.get(0);
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) Objects.requireNonNull(day);
    }
}
