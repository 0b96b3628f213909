package dev.probity.cases.enforcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the platform is told to do (contracts/schemas/order.schema.json).
 *
 * @param orderId the same however often and wherever it is sent
 * @param sequence of two orders on one target the later has the greater one
 * @param action what to do
 * @param target to whom, kind:id
 * @param reviews which reviews; left out of orders that are not about reviews
 * @param amount how much, a decimal; left out of orders that are not about funds
 * @param currency ISO 4217; left out with it
 * @param reverses the order whose effect is to be undone; left out of one that undoes nothing
 * @param proposalRef short name of the proposal
 * @param caseRef short name of the case
 * @param statement statement of reasons for whom it concerns
 * @param orderedAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnforcementOrder(
        UUID orderId,
        long sequence,
        Measure action,
        String target,
        @Nullable List<String> reviews,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable UUID reverses,
        String proposalRef,
        String caseRef,
        String statement,
        Instant orderedAt) {}
