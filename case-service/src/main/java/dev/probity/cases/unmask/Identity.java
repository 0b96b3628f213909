package dev.probity.cases.unmask;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a pseudonym stands for. */
@Schema(description = "Whom a pseudonym stands for.")
public record Identity(
        @Schema(description = "null where none came, or none can be opened") @Nullable
        String name,

        @Schema(description = "null where none came, or none can be opened") @Nullable
        String email,

        @Schema(description = "whatever else was sealed with their profile, as text by its name there")
        Map<String, String> more,

        @Schema(description = "whether what was sealed is sealed to a key that isn't here, so that nothing is shown")
        boolean keyMissing,

        @Schema(description = "until when it is shown") Instant until) {}
