package dev.probity.cases.watch;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an auditor found. */
@Schema(description = "What an auditor found.")
public record NoticeAnswer(Person person, Instant at, String text) {}
