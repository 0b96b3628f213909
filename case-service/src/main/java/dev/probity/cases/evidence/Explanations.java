package dev.probity.cases.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other explanations; tested is false while none has been tested yet. */
@Schema(description = "Other explanations; tested is false while none has been tested yet.")
public record Explanations(boolean tested, List<Explanation> items) {
    /** None has been tested. */
    public static final Explanations NOT_TESTED = new Explanations(false, List.of());
}
