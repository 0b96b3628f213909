package dev.probity.cases.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.identity.PartyRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision of an alert as it stands on probity.alerts. */
public record ReceivedAlert(
        @JsonProperty(required = true) UUID alertId,
        @JsonProperty(required = true) String subject,
        @JsonProperty(required = true) int episode,
        @JsonProperty(required = true) long revision,
        @JsonProperty(required = true) Instant raisedAt,
        @JsonProperty(required = true) Instant changedAt,
        @JsonProperty(required = true) State state,
        @JsonProperty(required = true) boolean aboveLine,
        @Nullable Budget budget,
        String summary,
        List<String> merchants,
        @JsonProperty(required = true) ReceivedBill bill) {
    /** What scoring says of an alert. */
    public enum State {
        OPEN,
        DEFERRED,
        ENDED
    }

    /** The day's alert budget when it was written. */
    public record Budget(
            LocalDate day, int used, int limit, @Nullable Integer rank) {
        public Budget {
            Objects.requireNonNull(day, "day");
        }
    }

    private static final int MERCHANTS = 1000;
    private static final int SUMMARY = 2000;

    public ReceivedAlert {
        Objects.requireNonNull(alertId, "alertId");
        PartyRef.of(subject);
        Objects.requireNonNull(raisedAt, "raisedAt");
        Objects.requireNonNull(changedAt, "changedAt");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(bill, "bill");
        if (!subject.equals(bill.subject())) {
            throw new IllegalArgumentException("an alert with another subject's bill");
        }
        summary = summary == null ? "" : summary;
        merchants = merchants == null ? List.of() : List.copyOf(merchants);
        if (merchants.size() > MERCHANTS || summary.length() > SUMMARY) {
            throw new IllegalArgumentException("an alert with too many merchants or words");
        }
        merchants.forEach(PartyRef::of);
    }

    public PartyRef party() {
        return PartyRef.of(subject);
    }
}
