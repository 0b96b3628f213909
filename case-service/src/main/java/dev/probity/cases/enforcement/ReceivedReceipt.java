package dev.probity.cases.enforcement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the platform reports of an order (contracts/schemas/receipt.schema.json).
 *
 * @param receiptId the same however often it is sent
 * @param orderId the order
 * @param result what became of it
 * @param at when, by the platform's clock
 * @param detail in words; null where there is nothing to add
 */
record ReceivedReceipt(
        @JsonProperty(required = true) UUID receiptId,
        @JsonProperty(required = true) UUID orderId,
        @JsonProperty(required = true) ReceiptResult result,
        @JsonProperty(required = true) Instant at,
        @Nullable String detail) {
    private static final int LONGEST_DETAIL = 2000;

    ReceivedReceipt {
        Objects.requireNonNull(receiptId, "receiptId");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(at, "at");
        if (detail != null && detail.length() > LONGEST_DETAIL) {
            throw new IllegalArgumentException("a detail has at most 2,000 characters");
        }
    }

    ReceivedReceipt withoutDetail() {
        return new ReceivedReceipt(receiptId, orderId, result, at, null);
    }
}
