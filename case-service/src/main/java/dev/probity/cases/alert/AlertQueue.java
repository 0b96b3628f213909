package dev.probity.cases.alert;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.OverdueGauges;
import dev.probity.cases.evidence.BillShelf;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Clauses;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.NamesLeftOut;
import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The queue as people read it. */
@ApplicationScoped
public class AlertQueue {
    private static final String SUMMARY = """
            select count(*) filter (where a.assignee = :me and a.waits),
                   count(*) filter (where a.waits),
                   count(*) filter (where a.state = 'DEFERRED' and trim(a.families) <> ''),
                   count(*) filter (where a.state = 'SNOOZED' and not a.waits),
                   (select count(*) from case_file where state <> 'CLOSED'),
                   count(*) filter (where a.waits and %s)
            from (select *, state = 'OPEN' or state = 'SNOOZED' and snoozed_until <= :now as waits from alert
                  where state in ('OPEN', 'SNOOZED', 'DEFERRED')) a left join case_file f on f.id = a.case_id""".formatted(OverdueGauges.UNTRIAGED);
    private static final String BUDGET = "select day, used, most from queue_budget()";

    private final Alerts alerts;
    private final AlertViews views;
    private final BillShelf bills;
    private final NamesLeftOut leftOut;
    private final CaseConfig.Clocks clocks;
    private final Clock clock;

    AlertQueue(Alerts alerts, AlertViews views, BillShelf bills, NamesLeftOut leftOut, CaseConfig config, Clock clock) {
        this.alerts = alerts;
        this.views = views;
        this.bills = bills;
        this.leftOut = leftOut;
        this.clocks = config.clocks();
        this.clock = clock;
    }

    @WithSession
    public Uni<AlertPage> page(AlertFilter filter, Actor reader) {
        var cursor = Cursor.read(filter.cursor, filter.order.name());
        var clauses = conditions(filter, reader, clock.instant());
        if (cursor != null) {
            after(clauses, filter.order, cursor);
        }
        return alerts.find(Alerts.WITH_ALL + clauses.where() + order(filter.order), clauses.parameters())
                .page(Page.of(0, filter.limit + 1))
                .list()
                .chain(found -> views.rows(found.subList(0, Math.min(found.size(), filter.limit)))
                        .chain(rows ->
                                leftOut.by(filter.q).map(names -> new AlertPage(rows, next(found, filter), names))));
    }

    @WithSession
    public Uni<AlertDetail> detail(UUID id) {
        return alerts.whole(id).chain(alert -> {
            if (alert == null) {
                throw ProblemException.missing();
            }
            return bills.of(List.of(id)).chain(found -> views.detail(alert, found.get(id)));
        });
    }

    @WithSession
    public Uni<QueueSummary> summary(Actor reader) {
        var now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUMMARY, Tuple.class)
                        .setParameter("me", reader.id())
                        .setParameter("now", now)
                        .setParameter("before", now.minus(clocks.triage()))
                        .getSingleResult()
                        .chain(counts -> session.createNativeQuery(BUDGET, Tuple.class)
                                .getResultList()
                                .map(budget -> summary(counts, budget.isEmpty() ? null : budget.getFirst()))));
    }

    private static QueueSummary summary(Tuple counts, @Nullable Tuple budget) {
        var numbers = IntStream.range(0, 6)
                .map(i -> ((Number) counts.get(i)).intValue())
                .toArray();
        return new QueueSummary(
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                budget == null ? null : budget.get(1, Long.class).intValue(),
                budget == null ? null : budget.get(2, Integer.class),
                budget == null ? null : day(budget.get(0)),
                numbers[4],
                numbers[5]);
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static Clauses conditions(AlertFilter filter, Actor reader, Instant now) {
        var clauses = new Clauses();
        states(clauses, filter, now);
        // of those there is nothing left to read
        clauses.and("a.erasedAt is null");
        if (filter.scope == QueueScope.MINE) {
            clauses.and("a.assignee = :me", "me", reader.id());
        }
        if (filter.scope == QueueScope.DEFERRED) {
            clauses.and("trim(a.families) <> ''");
        }
        if (!filter.kind.isEmpty()) {
            clauses.and("a.subject.kind in :kinds", "kinds", filter.kind);
        }
        for (var i = 0; i < filter.family.size(); i++) {
            clauses.and("a.families like :family" + i, "family" + i, "% " + filter.family.get(i) + " %");
        }
        if ("none".equals(filter.assignee)) {
            clauses.and("a.assignee is null");
        } else if (filter.assignee != null && !filter.assignee.isEmpty()) {
            clauses.and(
                    "a.assignee = :assignee", "assignee", filter.assignee.equals("me") ? reader.id() : filter.assignee);
        }
        if (filter.age != null) {
            clauses.and(
                    "a.receivedAt > :young and a.receivedAt <= :old",
                    "young",
                    filter.age.after(now),
                    "old",
                    filter.age.until(now));
        }
        if (filter.q != null && !filter.q.isBlank()) {
            clauses.called("a.subject.id", filter.q);
        }
        return clauses;
    }

    private static void states(Clauses clauses, AlertFilter filter, Instant now) {
        var wanted = !filter.state.isEmpty()
                ? filter.state
                : List.of(filter.scope == QueueScope.DEFERRED ? AlertState.DEFERRED : AlertState.OPEN);
        var condition = "a.state in :states";
        if (wanted.contains(AlertState.OPEN)) {
            condition += " or (a.state = dev.probity.cases.alert.AlertState.SNOOZED and a.snoozedUntil <= :now)";
        }
        clauses.and(condition, "states", wanted);
        if (wanted.contains(AlertState.OPEN)) {
            clauses.and("1 = 1", "now", now);
        }
        if (wanted.contains(AlertState.SNOOZED) && !wanted.contains(AlertState.OPEN)) {
            clauses.and("a.state <> dev.probity.cases.alert.AlertState.SNOOZED or a.snoozedUntil > :now", "now", now);
        }
    }

    private static void after(Clauses clauses, AlertOrder order, Cursor cursor) {
        switch (order) {
            case HEAVIEST ->
                clauses.and(
                        "a.totalMdb < :value or a.totalMdb = :value and a.id < :id",
                        "value",
                        cursor.weight(),
                        "id",
                        cursor.id());
            case NEWEST ->
                clauses.and(
                        "a.changedAt < :value or a.changedAt = :value and a.id < :id",
                        "value",
                        cursor.time(),
                        "id",
                        cursor.id());
            case CLOCK ->
                clauses.and(
                        "a.receivedAt > :value or a.receivedAt = :value and a.id < :id",
                        "value",
                        cursor.time(),
                        "id",
                        cursor.id());
        }
    }

    private static String order(AlertOrder order) {
        return switch (order) {
            case HEAVIEST -> "order by a.totalMdb desc, a.id desc";
            case NEWEST -> "order by a.changedAt desc, a.id desc";
            case CLOCK -> "order by a.receivedAt, a.id desc";
        };
    }

    private static @Nullable String next(List<AlertEntity> found, AlertFilter filter) {
        if (found.size() <= filter.limit) {
            return null;
        }
        var last = found.get(filter.limit - 1);
        var value = switch (filter.order) {
            case HEAVIEST -> last.totalMdb;
            case NEWEST -> micros(last.changedAt);
            case CLOCK -> micros(last.receivedAt);
        };
        return new Cursor(filter.order.name(), value, last.id).text();
    }

    private static long micros(Instant time) {
        return Cursor.micros(time);
    }
}
