package dev.probity.cases.story;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ordinary events of one hour. */
@Schema(description = "Ordinary events of one hour; of one day (at noon UTC) where no hours are kept.")
public record Tick(Instant at, int count) {}
