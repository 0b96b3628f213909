package dev.probity.cases.graph;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.evidence.Families;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.scoring.ReceivedBill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the bills of a case say of ties, without asking anybody: touches are between a member of staff and the merchant that the
 * event names; a payment or a contact is with the go-between whose bill rests on it, too. Who shares an identifier can't be told
 * from bills: they cite the go-between's own sighting for either side.
 */
final class BillLinks {
    private final Map<String, Weight> weights = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    /**
     * What rests on one event.
     *
     * @param decibans of that subject's lines against it on whom it weighs the most
     * @param families lines that rest on it, in plain words
     */
    record Weight(double decibans, Set<String> families) {
        static final Weight NONE = new Weight(0, Set.of());

        Weight or(Weight other) {
            var all = new LinkedHashSet<>(families);
            all.addAll(other.families);
            return new Weight(Math.max(decibans, other.decibans), all);
        }

        Weight and(Weight other) {
            var all = new LinkedHashSet<>(families);
            all.addAll(other.families);
            return new Weight(decibans + other.decibans, all);
        }
    }

    private record Cited(ReceivedBill.Evidence event, Set<String> by) {}

    private BillLinks() {}

    static BillLinks of(Collection<ReceivedBill> bills) {
        var told = new BillLinks();
        var dealings = new LinkedHashMap<String, Cited>();
        for (var bill : bills) {
            told.weigh(bill);
            for (var line : bill.lines()) {
                line.evidence().forEach(event -> told.take(bill.party(), event, dealings));
            }
        }
        dealings.values().forEach(told::dealing);
        return told;
    }

    static String key(ReceivedBill.Evidence event) {
        return event.source() + ' ' + event.id();
    }

    List<Link> links() {
        return links;
    }

    Weight weight(ReceivedBill.Evidence event) {
        return weights.getOrDefault(key(event), Weight.NONE);
    }

    private void weigh(ReceivedBill bill) {
        var own = new HashMap<String, Weight>();
        for (var line : bill.lines()) {
            if (line.decibans() > 0 && !line.evidence().isEmpty()) {
                var each = new Weight(line.decibans() / line.evidence().size(), Set.of(Families.label(line.family())));
                line.evidence().forEach(event -> own.merge(key(event), each, Weight::and));
            }
        }
        own.forEach((key, weight) -> weights.merge(key, weight, Weight::or));
    }

    private void take(PartyRef subject, ReceivedBill.Evidence event, Map<String, Cited> dealings) {
        switch (EventKind.ofType(event.type())) {
            case LOOKUP, POWER -> {
                if (subject.kind() == SubjectKind.STAFF && merchant(event) != null) {
                    links.add(Link.of(subject.toString(), String.valueOf(merchant(event)), EdgeKind.TOUCH, event));
                }
            }
            case PAYMENT, CONTACT -> {
                dealings.computeIfAbsent(key(event), key -> new Cited(event, new LinkedHashSet<>()))
                        .by()
                        .add(subject.toString());
            }
            case REVIEW_POSTED, REVIEW_VANISHED, GAIN, IDENTIFIER, TICKET, LOG_RECORD, TIP, OTHER -> {}
        }
    }

    /** A hop between go-between and merchant names the merchant; all others are with the member of staff. */
    private void dealing(Cited cited) {
        var kind = EventKind.ofType(cited.event().type()) == EventKind.PAYMENT ? EdgeKind.PAYMENT : EdgeKind.CONTACT;
        for (var party : cited.by()) {
            if (!PartyRef.of(party).kind().goBetween()) {
                continue;
            }
            var merchant = merchant(cited.event());
            if (merchant != null) {
                links.add(Link.of(party, merchant, kind, cited.event()));
            } else {
                cited.by().stream()
                        .filter(other -> PartyRef.of(other).kind() == SubjectKind.STAFF)
                        .forEach(staff -> links.add(Link.of(staff, party, kind, cited.event())));
            }
        }
    }

    private static @Nullable String merchant(ReceivedBill.Evidence event) {
        return event.merchant() != null && event.merchant().startsWith("merchant:") ? event.merchant() : null;
    }
}
