package dev.probity.cases.graph;

import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ReceivedTies;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tie between two parties, as one source has it.
 *
 * @param one a party, as kind:id
 * @param other the other
 * @param identifier what both were seen with; null where nothing is shared
 * @param payer who paid; null where it is no payment
 * @param count how often, at least
 * @param unticketed touches without a ticket
 * @param sum of payments; null where amounts aren't kept
 * @param currency of the sum
 * @param events what it rests on
 */
record Link(
        String one,
        String other,
        EdgeKind kind,
        ReceivedTies.@Nullable Identifier identifier,
        @Nullable String payer,
        int count,
        int unticketed,
        @Nullable BigDecimal sum,
        @Nullable String currency,
        List<ReceivedBill.Evidence> events) {
    /** As scoring tells it of one of them. */
    static Link of(String asked, ReceivedTies.Tie tie) {
        return new Link(
                asked,
                tie.with(),
                EdgeKind.of(tie.by()),
                tie.identifier(),
                tie.payer(),
                tie.count(),
                tie.unticketed() == null ? 0 : tie.unticketed(),
                tie.sum(),
                tie.currency(),
                tie.events());
    }

    /** As one event of a bill tells it. */
    static Link of(String one, String other, EdgeKind kind, ReceivedBill.Evidence event) {
        int unticketed = Boolean.FALSE.equals(event.ticketed()) ? 1 : 0;
        return new Link(one, other, kind, null, null, 1, unticketed, null, null, List.of(event));
    }
}
