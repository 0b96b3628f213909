package dev.probity.cases.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
@Schema(description = "Who is signed in.")
public record Me(
        String user,

        @Schema(description = "subject of their token, by which scoring knows what they proposed") @Nullable
        String subject,

        String displayName,
        List<String> roles,
        Place place,

        @Schema(description = "e.g. told-story: what is shown is a told story, not real people")
        List<String> features,

        Limits limits) {}
