package dev.probity.cases.evidence;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bill at one moment in its past. */
@Schema(description = "The bill at one moment in its past.")
public record BillStep(
        Instant at,
        double totalDecibans,
        double posterior,

        @Schema(description = "how families moved since the step before; they add up to the change of the total")
        List<FamilyWeight> steps) {}
