package dev.probity.cases.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.identity.PartyRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom a subject is tied to, as scoring answers.
 *
 * @param hub a go-between to whom more are tied than may be, so that its ties were forgotten
 * @param items the most telling first
 * @param leftOut so many more there are, of whomever
 */
public record ReceivedTies(boolean hub, List<Tie> items, int leftOut) {
    /** What ties; the names are scoring's. */
    public enum By {
        SHARED_IDENTIFIER,
        PAYMENT,
        CONTACT,
        TOUCH
    }

    /** One thing that ties the subject to another party. */
    public record Tie(
            @JsonProperty(required = true) String with,
            @JsonProperty(required = true) By by,
            @Nullable Identifier identifier,
            @Nullable String payer,
            @JsonProperty(required = true) int count,
            @Nullable Integer unticketed,
            @Nullable BigDecimal sum,
            @Nullable String currency,
            @JsonProperty(required = true) Instant first,
            @JsonProperty(required = true) Instant last,
            List<ReceivedBill.Evidence> events) {
        public Tie {
            PartyRef.of(with);
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(last, "last");
            if ((by == By.SHARED_IDENTIFIER) != (identifier != null)) {
                throw new IllegalArgumentException("a tie with an identifier that it doesn't need, or without one");
            }
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    /** Something that both were seen with; the key stands for a value that nobody keeps. */
    public record Identifier(
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) String key,
            @JsonProperty(required = true) int sharers,
            @JsonProperty(required = true) int hubLimit,
            @JsonProperty(required = true) boolean hub) {
        public Identifier {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(key, "key");
        }
    }

    public ReceivedTies {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
