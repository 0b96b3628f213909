package dev.probity.cases.evidence;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Innocent explanations of a bill, as they were tested when it was published; tested is false where none was. */
@Schema(
        description =
                "Innocent explanations of a bill, as they were tested when it was published; tested is false where none was.")
public record Explanations(boolean tested, List<Explanation> items) {
    /** None has been tested. */
    public static final Explanations NOT_TESTED = new Explanations(false, List.of());
}
