package dev.probity.cases.enforcement;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody agreed to a proposal. */
@Schema(description = "Somebody agreed to a proposal.")
public record Approval(Person by, Instant at, String reason) {}
