package dev.probity.cases.enforcement;

import dev.probity.cases.identity.SubjectEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A proposed measure as it is kept; of what was proposed the database lets nobody change anything. */
@Entity
@DynamicUpdate
@Table(name = "proposal")
@SuppressWarnings("NullAway.Init")
class ProposalEntity {
    @Id
    UUID id;

    @Column(updatable = false)
    long number;

    @Column(name = "case_id", updatable = false)
    UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Measure action;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "target_id", updatable = false)
    SubjectEntity target;

    @Column(updatable = false)
    String[] reviews = {};

    @Column(updatable = false)
    @Nullable
    BigDecimal amount;

    @Column(updatable = false)
    @Nullable
    String currency;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    String basis;

    @Column(updatable = false)
    String statement;

    // Of the target when it was proposed; null where there was no bill.
    @Column(name = "total_mdb", updatable = false)
    @Nullable
    Integer totalMdb;

    @Column(updatable = false)
    @Nullable
    String country;

    @Column(updatable = false)
    String notice;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    @Nullable
    NoticeException exception;

    @Column(name = "exception_reason", updatable = false)
    @Nullable
    String exceptionReason;

    @Column(name = "approvals_needed", updatable = false)
    int approvalsNeeded;

    @Enumerated(EnumType.STRING)
    ProposalState state;

    @Enumerated(EnumType.STRING)
    @Nullable
    ReceiptResult result;

    @Column(name = "proposed_by", updatable = false)
    String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    Instant proposedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    /** Since when it waits for a decision: when the appeal came in, of one that waits, or when it was proposed; as it was read. */
    @Formula("""
            case when state = 'APPEALED'
                 then (select a.received_at from appeal a where a.proposal_id = id
                       and a.number = (select max(b.number) from appeal b where b.proposal_id = id))
                 else proposed_at end""")
    Instant waitsSince;

    @Column(name = "send_at")
    @Nullable
    Instant sendAt;

    @Column(name = "ordered_at")
    @Nullable
    Instant orderedAt;

    /** How often its order could not be made. */
    @Column(name = "order_tries")
    int orderTries;

    /** When it is tried again; null where no try failed. */
    @Column(name = "next_try_at")
    @Nullable
    Instant nextTryAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_reason")
    @Nullable
    String endedReason;

    @Column(updatable = false)
    @Nullable
    UUID reverses;

    long version;

    /** One that nothing is known of but who makes it, for which case. */
    static ProposalEntity blank(long number, UUID caseId, String proposer, Instant now) {
        var blank = new ProposalEntity();
        blank.id = UUID.randomUUID();
        blank.number = number;
        blank.caseId = caseId;
        blank.proposedBy = proposer;
        blank.proposedAt = now;
        blank.changedAt = now;
        blank.version = 1;
        return blank;
    }

    String ref() {
        return "E-" + number;
    }

    @Nullable
    Amount money() {
        return amount == null || currency == null ? null : new Amount(amount, currency);
    }

    Effects effects() {
        return new Effects(target.label, money(), List.of(reviews));
    }

    /** What it does, in plain words. */
    String effect() {
        return effects().of(action);
    }

    Duration noticeGiven() {
        return exception == null ? Duration.parse(notice) : Duration.ZERO;
    }
}
