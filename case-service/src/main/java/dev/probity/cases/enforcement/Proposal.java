package dev.probity.cases.enforcement;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposed measure, with all that became of it; its version is the ETag. */
@Schema(description = "A proposed measure, with all that became of it; its version is the ETag.")
public record Proposal(
        UUID id,
        long version,
        @Schema(description = "E-104") String ref,
        @JsonProperty("case") CaseLink inCase,
        Measure action,
        SubjectRef target,
        List<String> reviews,
        @Nullable Amount amount,

        @Schema(description = "Withholds 12,480.00 EUR of M-8812")
        String effect,

        Measure inverse,

        @Schema(description = "Releases 12,480.00 EUR of M-8812")
        String inverseEffect,

        @Schema(description = "for whoever approves") String reason,

        @Schema(description = "the rule or term that it rests on")
        String basis,

        @Schema(description = "statement of reasons as the order carries it")
        String statement,

        @Schema(description = "of the target when it was proposed; null where there was no bill") @Nullable
        Double totalDecibans,

        @Schema(description = "0 to 1, of that total") @Nullable
        Double posterior,

        ProposalState state,

        @Schema(description = "approved, notice over, but the hour is full")
        boolean waitsForRoom,

        @Nullable OrderDelay delay,

        @Schema(
                description =
                        "what is held against it before its order may go out, as it is now for the reader; none once that is out, or where there will be none")
        List<ProposalCheck> checks,

        int approvalsNeeded,
        @Schema(description = "oldest first") List<Approval> approvals,
        Person proposedBy,
        Instant proposedAt,
        Instant changedAt,
        Notice notice,
        @Nullable Ending ending,
        @Nullable SentOrder order,
        @Schema(description = "the first first") List<Appeal> appeals,

        @Schema(
                description =
                        "until when appeals come in in time, counted from the order, and again from an appeal that failed; null before the order, and where none is possible")
        @Nullable
        Instant appealsUntil,

        @Schema(description = "the measure that this one takes back") @Nullable
        ProposalLink reverses,

        @Schema(description = "what takes this one back") @Nullable
        ProposalLink reversedBy,

        List<ProposalAction> actions) {}
