package dev.probity.cases.enforcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever a measure is against is to be told before it takes effect (contracts/schemas/advance-notice.schema.json; Regulation 2019/1150 art. 4(2)).
 *
 * @param noticeId the same however often and wherever it is sent
 * @param takesBack the notice that no longer holds; left out of one that gives notice
 * @param action what would be done
 * @param target to whom, kind:id
 * @param proposalRef short name of the proposal, which its order has, too
 * @param caseRef short name of the case
 * @param statement for whom it concerns: the statement of reasons, or that it won't be done
 * @param notBefore when it is done at the earliest; left out of one that takes notice back
 * @param at when it was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdvanceNotice(
        UUID noticeId,
        @Nullable UUID takesBack,
        Measure action,
        String target,
        String proposalRef,
        String caseRef,
        String statement,
        @Nullable Instant notBefore,
        Instant at) {}
