package dev.probity.cases.enforcement;

import dev.probity.cases.http.Columns;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was said about proposals and what was ordered: rows that are added and never changed. */
@ApplicationScoped
class ProposalRows {
    private static final String APPROVE = """
            insert into approval (proposal_id, case_id, user_id, at, comment) values (:proposal, :case, :user, :at, :reason)""";
    private static final String APPEAL = """
            insert into appeal (proposal_id, number, case_id, appellant, grounds, received_at, filed_by, filed_at)
            values (:proposal, :number, :case, :appellant, :grounds, :received, :user, :at)""";
    private static final String RULE = """
            insert into ruling (proposal_id, number, case_id, outcome, reason, decided_by, decided_at)
            values (:proposal, :number, :case, :outcome, :reason, :user, :at)""";
    private static final String ORDER = """
            insert into enforcement_order (id, number, proposal_id, case_id, target, body, ordered_at)
            values (:id, :number, :proposal, :case, :target, :body, :at)""";
    private static final String APPROVALS =
            "select proposal_id, user_id, at, comment from approval where proposal_id in (:ids) order by at, user_id";
    private static final String ORDERS =
            "select proposal_id, id, target, body, ordered_at from enforcement_order where proposal_id in (:ids)";
    private static final String APPEALS = """
            select a.proposal_id, a.appellant, a.grounds, a.received_at, a.filed_by, a.filed_at, r.outcome, r.reason, r.decided_by, r.decided_at
            from appeal a left join ruling r using (proposal_id, number) where a.proposal_id in (:ids) order by a.number""";

    private static final String LAST_APPEAL = """
            select distinct on (proposal_id) proposal_id, received_at from appeal where proposal_id in (:ids) order by proposal_id, number desc""";

    /** An approval as it is kept. */
    record Agreed(UUID proposal, String user, Instant at, String reason) {}

    /** An order as it is kept. */
    record Ordered(UUID proposal, UUID id, String target, String body, Instant at) {}

    /** An appeal as it is kept, with its ruling if there is one. */
    record Contested(
            UUID proposal,
            String appellant,
            String grounds,
            Instant receivedAt,
            String filedBy,
            Instant filedAt,
            @Nullable Ruled ruled) {
        ProposalStatus.Contest contest() {
            return new ProposalStatus.Contest(filedBy, ruled == null ? null : ruled.by());
        }
    }

    /** A ruling as it is kept. */
    record Ruled(RulingOutcome outcome, String reason, String by, Instant at) {}

    Uni<Void> approve(ProposalEntity proposal, String user, String reason, Instant at) {
        return run(APPROVE, proposal, Map.of("user", user, "reason", reason, "at", at));
    }

    /** The first of a measure is number 1. */
    Uni<Void> appeal(ProposalEntity proposal, int number, String user, NewAppeal appeal) {
        return run(
                APPEAL,
                proposal,
                Map.of(
                        "number",
                        number,
                        "appellant",
                        appeal.appellant().strip(),
                        "grounds",
                        appeal.grounds().strip(),
                        "received",
                        appeal.receivedAt(),
                        "user",
                        user,
                        "at",
                        proposal.changedAt));
    }

    /** On the appeal of that number. */
    Uni<Void> rule(ProposalEntity proposal, int number, String user, NewRuling ruling) {
        return run(
                RULE,
                proposal,
                Map.of(
                        "number",
                        number,
                        "outcome",
                        ruling.outcome().name(),
                        "reason",
                        ruling.reason().strip(),
                        "user",
                        user,
                        "at",
                        proposal.changedAt));
    }

    Uni<Void> order(ProposalEntity proposal, EnforcementOrder order, String body) {
        return run(
                ORDER,
                proposal,
                Map.of(
                        "id",
                        order.orderId(),
                        "number",
                        order.sequence(),
                        "target",
                        order.target(),
                        "body",
                        body,
                        "at",
                        order.orderedAt()));
    }

    Uni<Long> nextOrder() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select nextval('order_number')", Long.class)
                        .getSingleResult());
    }

    /** By proposal, in their order. */
    Uni<Map<UUID, List<Agreed>>> approvals(Collection<UUID> proposals) {
        return rows(APPROVALS, proposals)
                .map(rows -> rows.stream()
                        .map(row -> new Agreed(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                Columns.time(row, 2),
                                row.get(3, String.class)))
                        .collect(Collectors.groupingBy(Agreed::proposal)));
    }

    Uni<Map<UUID, Ordered>> orders(Collection<UUID> proposals) {
        return rows(ORDERS, proposals)
                .map(rows -> rows.stream()
                        .map(row -> new Ordered(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                Columns.time(row, 4)))
                        .collect(Collectors.toMap(Ordered::proposal, order -> order)));
    }

    /** By proposal, in their order. */
    Uni<Map<UUID, List<Contested>>> appeals(Collection<UUID> proposals) {
        return rows(APPEALS, proposals)
                .map(rows ->
                        rows.stream().map(ProposalRows::contested).collect(Collectors.groupingBy(Contested::proposal)));
    }

    /** When the last appeal against each came in. */
    Uni<Map<UUID, Instant>> appealed(Collection<UUID> proposals) {
        return rows(LAST_APPEAL, proposals)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> Columns.time(row, 1))));
    }

    private static Contested contested(Tuple row) {
        var outcome = row.get(6, String.class);
        return new Contested(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                Columns.time(row, 3),
                row.get(4, String.class),
                Columns.time(row, 5),
                outcome == null
                        ? null
                        : new Ruled(
                                RulingOutcome.valueOf(outcome),
                                row.get(7, String.class),
                                row.get(8, String.class),
                                Columns.time(row, 9)));
    }

    private static Uni<List<Tuple>> rows(String sql, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(sql, Tuple.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }

    private static Uni<Void> run(String sql, ProposalEntity proposal, Map<String, Object> parameters) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> {
                    var query = session.createNativeQuery(sql)
                            .setParameter("proposal", proposal.id)
                            .setParameter("case", proposal.caseId);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
