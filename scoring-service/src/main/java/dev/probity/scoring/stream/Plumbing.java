package dev.probity.scoring.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * What a topology measures itself with, and what it needs besides records and stores.
 *
 * @param meters counts
 * @param telemetry traces
 * @param letters opens a letter box, given the engine's settings
 * @param ahead how far what a record tells may lie ahead of the record's own timestamp
 * @param progress how far events have been read
 */
public record Plumbing(
        MeterRegistry meters,
        OpenTelemetry telemetry,
        Function<Map<String, Object>, LetterBox> letters,
        Duration ahead,
        Progress progress) {
    public Plumbing(MeterRegistry meters, OpenTelemetry telemetry, Duration ahead) {
        this(meters, telemetry, KafkaLetterBox::new, ahead);
    }

    public Plumbing(
            MeterRegistry meters,
            OpenTelemetry telemetry,
            Function<Map<String, Object>, LetterBox> letters,
            Duration ahead) {
        this(meters, telemetry, letters, ahead, new Progress());
    }
}
