package dev.probity.cases.enforcement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is held against a measure before its order may go out. */
@Schema(description = "One thing that is held against a measure before its order may go out.")
public record ProposalCheck(
        CheckRule rule,

        @Schema(description = "whether it is as it must be; where not, it waits for that")
        boolean met,

        @Schema(
                description =
                        "approvals that were given, or orders of the last hour, but for those behind the reader's wall; null where nothing is counted")
        @Nullable
        Integer have,

        @Schema(
                description =
                        "approvals that must be given, or orders that go out in any hour; null where nothing is counted")
        @Nullable
        Integer of,

        @Schema(
                description =
                        "until when the notice runs; null of other rules, and of a notice that is none or begins only with the last approval")
        @Nullable
        Instant until) {
    static ProposalCheck of(CheckRule rule, boolean met) {
        return new ProposalCheck(rule, met, null, null, null);
    }

    static ProposalCheck counted(CheckRule rule, boolean met, long have, int of) {
        return new ProposalCheck(rule, met, Math.toIntExact(have), of, null);
    }
}
