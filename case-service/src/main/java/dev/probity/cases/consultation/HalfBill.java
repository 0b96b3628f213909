package dev.probity.cases.consultation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bill of the case comes to: of a closed case the one that it was decided on. */
@Schema(description = "What a bill of the case comes to: of a closed case the one that it was decided on.")
public record HalfBill(
        Instant asOf,
        double totalDecibans,
        @Schema(description = "0 to 1") double posterior,

        @Schema(description = "against by weight, then for by weight")
        List<HalfLine> lines) {}
