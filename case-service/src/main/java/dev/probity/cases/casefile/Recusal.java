package dev.probity.cases.casefile;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has nothing more to do with a case. */
@Schema(description = "Who has nothing more to do with a case, which they see no longer.")
public record Recusal(Person person, Instant at) {}
