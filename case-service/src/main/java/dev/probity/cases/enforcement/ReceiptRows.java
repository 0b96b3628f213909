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

/** Receipts of orders, each once. */
@ApplicationScoped
class ReceiptRows {
    private static final String ORDER = "select proposal_id, case_id, target from enforcement_order where id = :id";
    private static final String KEEP = """
            insert into receipt (id, order_id, case_id, result, detail, at, received_at)
            values (:id, :order, :case, :result, nullif(:detail, ''), :at, :now) on conflict (id) do nothing""";
    private static final String LATEST = """
            select result from receipt where order_id = :order and result <> 'RECEIVED' order by at desc, received_at desc, id limit 1""";
    private static final String OF = """
            select order_id, id, result, detail, at, received_at from receipt where order_id in (:orders) order by at, received_at, id""";

    /**
     * What a receipt is about.
     *
     * @param proposal whose order it was
     * @param caseId its case
     * @param target to whom it went, kind:id
     */
    record Ordered(UUID proposal, UUID caseId, String target) {}

    /** Null where no such order was ever sent. */
    Uni<@Nullable Ordered> order(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ORDER, Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> rows.isEmpty()
                        ? null
                        : new Ordered(
                                rows.getFirst().get(0, UUID.class),
                                rows.getFirst().get(1, UUID.class),
                                rows.getFirst().get(2, String.class)));
    }

    /** False where it is there already. */
    Uni<Boolean> keep(ReceivedReceipt receipt, UUID caseId, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", receipt.receiptId())
                        .setParameter("order", receipt.orderId())
                        .setParameter("case", caseId)
                        .setParameter("result", receipt.result().name())
                        .setParameter("detail", receipt.detail() == null ? "" : receipt.detail())
                        .setParameter("at", receipt.at())
                        .setParameter("now", now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** What happened last to that order, whatever the order in which it was told. */
    Uni<ReceiptResult> latest(UUID order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LATEST, String.class)
                        .setParameter("order", order)
                        .getResultList())
                .map(found -> found.isEmpty() ? ReceiptResult.RECEIVED : ReceiptResult.valueOf(found.getFirst()));
    }

    Uni<Map<UUID, List<Receipt>>> of(Collection<UUID> orders) {
        return orders.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(OF, Tuple.class)
                                .setParameter("orders", orders)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .collect(Collectors.groupingBy(
                                        row -> row.get(0, UUID.class),
                                        Collectors.mapping(ReceiptRows::receipt, Collectors.toList()))));
    }

    private static Receipt receipt(Tuple row) {
        return new Receipt(
                row.get(1, UUID.class),
                ReceiptResult.valueOf(row.get(2, String.class)),
                row.get(3, String.class),
                Columns.time(row, 4),
                Columns.time(row, 5));
    }
}
