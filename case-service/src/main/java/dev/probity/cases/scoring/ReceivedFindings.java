package dev.probity.cases.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page of findings as scoring answers. */
public record ReceivedFindings(List<Finding> items) {
    public ReceivedFindings {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** What a detector saw in one window. */
    public record Finding(
            @JsonProperty(required = true) String findingId,
            @JsonProperty(required = true) String family,
            @JsonProperty(required = true) double decibans,
            @JsonProperty(required = true) String horizon,
            @JsonProperty(required = true) Window window,
            @Nullable String summary,
            List<ReceivedBill.Evidence> evidence,
            int evidenceCount,
            @JsonProperty(required = true) Instant foundAt) {
        public Finding {
            Objects.requireNonNull(findingId, "findingId");
            Objects.requireNonNull(family, "family");
            Objects.requireNonNull(horizon, "horizon");
            Objects.requireNonNull(window, "window");
            Objects.requireNonNull(foundAt, "foundAt");
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /** The span that was looked at. */
    public record Window(Instant start, Instant end) {
        public Window {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(end, "end");
        }
    }
}
