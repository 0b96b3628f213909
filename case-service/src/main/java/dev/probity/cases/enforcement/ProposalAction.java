package dev.probity.cases.enforcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reader may do with a proposal now. */
@Schema(description = "What the reader may do with a proposal now.")
public enum ProposalAction {
    APPROVE,
    REFUSE,
    WITHDRAW,
    REVERSE,
    APPEAL,
    RULE,
    REPLAY
}
