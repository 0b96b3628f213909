package dev.probity.cases.casefile;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note of a case. */
@Schema(description = "A note of a case.")
public record Note(long seq, Instant at, Person author, String text) {}
