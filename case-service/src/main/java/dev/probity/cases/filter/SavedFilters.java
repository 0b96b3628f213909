package dev.probity.cases.filter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own, by name: at most 20. */
@Schema(description = "One's own, by name: at most 20.")
public record SavedFilters(List<SavedFilter> items) {}
