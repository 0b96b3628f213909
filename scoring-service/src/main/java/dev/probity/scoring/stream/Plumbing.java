package dev.probity.scoring.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import java.util.function.Function;

/**
 * What a topology measures itself with, and what it needs besides records and stores.
 *
 * @param meters counts
 * @param telemetry traces
 * @param letters opens a letter box, given the engine's settings
 */
public record Plumbing(
        MeterRegistry meters, OpenTelemetry telemetry, Function<Map<String, Object>, LetterBox> letters) {
    public Plumbing(MeterRegistry meters, OpenTelemetry telemetry) {
        this(meters, telemetry, KafkaLetterBox::new);
    }
}
