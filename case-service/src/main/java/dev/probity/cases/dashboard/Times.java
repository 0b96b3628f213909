package dev.probity.cases.dashboard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a step takes, week by week, against its limit. */
@Schema(description = "How long a step takes, week by week, against its limit.")
public record Times(double limitHours, List<TimeWeek> weeks) {}
