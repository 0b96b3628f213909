package dev.probity.cases.evidence;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the posterior is what it is: prior plus lines is the total, exactly. */
@Schema(description = "Why the posterior is what it is: prior plus lines is the total, exactly.")
public record Bill(
        Instant asOf,
        long revision,
        BillSource source,
        double priorDecibans,
        double totalDecibans,
        @Schema(description = "0 to 1") double posterior,
        double alertLineDecibans,
        boolean aboveLine,
        @Schema(description = "sum of the lines above 0") double againstDecibans,
        @Schema(description = "sum of the lines below 0") double forDecibans,

        @Schema(description = "against by weight, then for by weight")
        List<BillLine> lines,

        @Schema(description = "oldest first") List<BillStep> history,
        @Nullable PeerGroup peers,
        @Nullable String policyVersion,
        Explanations explanations) {}
