package dev.probity.cases.story;

import dev.probity.cases.identity.SubjectRef;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One subject's lane. */
@Schema(description = "One subject's lane.")
public record Lane(
        SubjectRef subject,
        @Nullable Double posterior,
        @Nullable Double totalDecibans,
        List<Mark> marks,

        @Schema(description = "work of a person with a ticket, or for no merchant")
        List<Tick> ordinary,

        @Schema(description = "reviews posted about a merchant")
        List<Tick> posted) {}
