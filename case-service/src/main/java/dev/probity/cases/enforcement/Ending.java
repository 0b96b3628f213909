package dev.probity.cases.enforcement;

import dev.probity.cases.identity.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who refused or withdrew a proposal, and why. */
@Schema(description = "Who refused or withdrew a proposal, and why.")
public record Ending(Person by, String reason) {}
