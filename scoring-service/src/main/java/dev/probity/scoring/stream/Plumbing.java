package dev.probity.scoring.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;

/**
 * What a topology measures itself with.
 *
 * @param meters counts
 * @param telemetry traces
 */
public record Plumbing(MeterRegistry meters, OpenTelemetry telemetry) {}
