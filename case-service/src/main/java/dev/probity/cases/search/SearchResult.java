package dev.probity.cases.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found, the best of each kind. */
@Schema(description = "What was found, the best of each kind.")
public record SearchResult(List<SearchHit> items) {}
