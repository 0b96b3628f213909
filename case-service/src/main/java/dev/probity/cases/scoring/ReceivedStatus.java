package dev.probity.cases.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far scoring is, as it answers.
 *
 * @param lag records that wait on all instances that answered
 * @param eventsPerSecond records a second over all of them
 * @param streamTime latest event time scored anywhere; null before any
 * @param instances all of them, those that did not answer too
 */
public record ReceivedStatus(
        @JsonProperty(required = true) long lag,
        @JsonProperty(required = true) double eventsPerSecond,
        @Nullable Instant streamTime,
        List<Instance> instances) {
    private static final String UNREACHABLE = "UNREACHABLE";

    public ReceivedStatus {
        instances = instances == null ? List.of() : List.copyOf(instances);
    }

    /**
     * One of scoring's instances.
     *
     * @param state of its stream; UNREACHABLE where it did not answer
     */
    public record Instance(@JsonProperty(required = true) String state) {
        boolean away() {
            return state.equals(UNREACHABLE);
        }
    }
}
