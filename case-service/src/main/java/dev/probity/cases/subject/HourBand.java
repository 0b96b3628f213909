package dev.probity.cases.subject;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Peers' band by hour of week, 5 to 95 %. */
@Schema(description = "Peers' band by hour of week, 5 to 95 %.")
public record HourBand(List<Double> low, List<Double> high, int size) {}
