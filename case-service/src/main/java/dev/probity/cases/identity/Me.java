package dev.probity.cases.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is signed in. */
@Schema(description = "Who is signed in.")
public record Me(
        String user,
        String displayName,
        List<String> roles,
        Place place,

        @Schema(description = "e.g. told-story: what is shown is a told story, not real people")
        List<String> features) {}
