package dev.probity.cases.dashboard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the dashboard can be narrowed to. */
@Schema(description = "Countries and roles of which the false alarms of all staff tell in the span, the largest first.")
public record GroupChoices(List<String> countries, List<String> roles) {}
