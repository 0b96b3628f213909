package dev.probity.cases.filter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own of a list, by name: at most 20. */
@Schema(description = "One's own of a list, by name: at most 20.")
public record SavedFilters(List<SavedFilter> items) {}
