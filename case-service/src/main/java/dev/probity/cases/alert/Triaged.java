package dev.probity.cases.alert;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each of many alerts, in the order in which they were named. */
@Schema(description = "What became of each of many alerts, in the order in which they were named.")
public record Triaged(List<TriagedAlert> items) {}
