package dev.probity.cases.enforcement;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an appeal was decided, by whom and why. */
@Schema(description = "How an appeal was decided, by whom and why.")
public record Ruling(RulingOutcome outcome, String reason, Person by, Instant at) {}
