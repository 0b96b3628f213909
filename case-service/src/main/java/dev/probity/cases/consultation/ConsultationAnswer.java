package dev.probity.cases.consultation;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody of an office said. */
@Schema(description = "What somebody of an office said.")
public record ConsultationAnswer(Person author, Instant at, String text) {}
