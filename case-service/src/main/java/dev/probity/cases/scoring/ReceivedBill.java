package dev.probity.cases.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.identity.PartyRef;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A subject's bill as scoring writes it (probity.risk, alerts, REST). */
public record ReceivedBill(
        @JsonProperty(required = true) String subject,
        @JsonProperty(required = true) Instant asOf,
        @JsonProperty(required = true) long revision,
        @JsonProperty(required = true) double priorDecibans,
        @JsonProperty(required = true) double totalDecibans,
        @JsonProperty(required = true) double posterior,
        @JsonProperty(required = true) double alertLineDecibans,
        @JsonProperty(required = true) boolean aboveLine,
        @JsonProperty(required = true) List<Line> lines,
        List<Step> history,
        @Nullable Peers peers,
        @Nullable String policyVersion,
        List<Explanation> explanations) {
    /** Every text in it that may name somebody. */
    public Stream<String> texts() {
        var said = lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.ofNullable(line.summary()),
                        line.evidence().stream().flatMap(event -> Stream.ofNullable(event.what()))));
        return Stream.concat(said, explanations.stream().map(Explanation::detail));
    }

    /** What one family adds. */
    public record Line(
            @JsonProperty(required = true) String family,
            @Nullable String label,
            @JsonProperty(required = true) double decibans,
            @Nullable String halfLife,
            @Nullable String summary,
            List<Evidence> evidence,
            int evidenceCount) {
        public Line {
            Objects.requireNonNull(family, "family");
            finite(decibans);
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    /** An event that a line or a finding rests on. */
    public record Evidence(
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) Instant time,
            @Nullable String merchant,
            @Nullable Boolean ticketed,
            @Nullable String what) {
        public Evidence {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(time, "time");
        }
    }

    /** The bill at one moment in its past. */
    public record Step(
            @JsonProperty(required = true) Instant at,
            @JsonProperty(required = true) double totalDecibans,
            List<Weight> steps) {
        public Step {
            Objects.requireNonNull(at, "at");
            finite(totalDecibans);
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /** How a family moved in a step; a part that is not told is nothing, and where none is, as in bills of old, all of it counts as found. */
    public record Weight(
            @JsonProperty(required = true) String family,
            @JsonProperty(required = true) double decibans,
            @Nullable Double found,
            @Nullable Double faded,
            @Nullable Double lifted,
            @Nullable String halfLife) {
        public Weight {
            Objects.requireNonNull(family, "family");
            finite(decibans);
            found = found == null && faded == null && lifted == null ? Double.valueOf(decibans) : found;
        }
    }

    /** An innocent explanation, tested when the bill was published. */
    public record Explanation(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String state,
            @JsonProperty(required = true) String detail) {
        public Explanation {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** Whom the subject was compared with. */
    public record Peers(@JsonProperty(required = true) String group, int size) {
        public Peers {
            Objects.requireNonNull(group, "group");
        }
    }

    private static final double TOLERANCE = 0.0005;

    public ReceivedBill {
        PartyRef.of(subject);
        Objects.requireNonNull(asOf, "asOf");
        lines = List.copyOf(lines);
        history = history == null ? List.of() : List.copyOf(history);
        explanations = explanations == null ? List.of() : List.copyOf(explanations);
        finite(priorDecibans, totalDecibans, posterior, alertLineDecibans);
        var sum = priorDecibans + lines.stream().mapToDouble(Line::decibans).sum();
        if (Math.abs(sum - totalDecibans) > TOLERANCE) {
            throw new IllegalArgumentException("a bill whose lines do not add up to its total");
        }
        if (posterior < 0 || posterior > 1) {
            throw new IllegalArgumentException("a posterior outside 0 to 1");
        }
    }

    /** A number too large for a double is read as infinite, and would pass every comparison. */
    private static void finite(double... numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a number that is not finite");
            }
        }
    }

    public PartyRef party() {
        return PartyRef.of(subject);
    }
}
