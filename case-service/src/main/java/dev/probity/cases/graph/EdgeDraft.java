package dev.probity.cases.graph;

import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.Masking;
import dev.probity.cases.scoring.ReceivedBill;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An edge while what is known of it from several sides comes together: the same events count once, and of numbers the one that saw more holds. */
final class EdgeDraft {
    final String from;
    final String to;
    final EdgeKind kind;
    final @Nullable String payer;
    private final Map<String, ReceivedBill.Evidence> events = new LinkedHashMap<>();
    private int count;
    private int unticketed;
    private @Nullable BigDecimal sum;
    private @Nullable String currency;

    EdgeDraft(String from, String to, EdgeKind kind, @Nullable String payer) {
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.payer = payer;
    }

    void add(Link link) {
        link.events().forEach(event -> events.putIfAbsent(BillLinks.key(event), event));
        count = Math.max(count, link.count());
        unticketed = Math.max(unticketed, link.unticketed());
        if (link.sum() != null && (sum == null || sum.compareTo(link.sum()) < 0)) {
            sum = link.sum();
            currency = link.currency();
        }
    }

    String id() {
        return from + "~" + to + "~" + kind + (payer == null ? "" : "~" + (payer.equals(from) ? "from" : "to"));
    }

    double decibans(BillLinks bills) {
        return events.values().stream()
                .mapToDouble(event -> bills.weight(event).decibans())
                .sum();
    }

    /** How much it counts when not all can be drawn: what weighs before what is frequent. */
    double heaviness(BillLinks bills) {
        return 100 * decibans(bills) + count() + (kind == EdgeKind.TOUCH ? 0 : 10);
    }

    /** Both sides' sightings of an identifier are one tie. */
    private int count() {
        return kind == EdgeKind.IDENTIFIER ? count : Math.max(count, events.size());
    }

    private int unticketed() {
        return Math.max(unticketed, (int) events.values().stream()
                .filter(event -> Boolean.FALSE.equals(event.ticketed()))
                .count());
    }

    GraphEdge edge(BillLinks bills, Masking masking) {
        var newest = events.values().stream()
                .sorted(Comparator.comparing(ReceivedBill.Evidence::time)
                        .reversed()
                        .thenComparing(BillLinks::key))
                .toList();
        var families = new LinkedHashSet<String>();
        newest.forEach(event -> families.addAll(bills.weight(event).families()));
        return new GraphEdge(
                id(),
                from,
                to,
                kind,
                payer,
                count(),
                kind == EdgeKind.TOUCH ? unticketed() : null,
                sum,
                currency,
                Bills.decibans(Bills.milli(decibans(bills))),
                List.copyOf(families),
                newest.getLast().time(),
                newest.getFirst().time(),
                Bills.evidence(newest, masking));
    }
}
