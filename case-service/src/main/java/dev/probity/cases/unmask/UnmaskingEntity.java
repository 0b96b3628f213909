package dev.probity.cases.unmask;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A wish to know a name, as it is kept. */
@Entity
@DynamicUpdate
@Table(name = "unmasking")
@SuppressWarnings("NullAway.Init")
class UnmaskingEntity {
    @Id
    UUID id;

    @Column(name = "case_id", updatable = false)
    UUID caseId;

    @Column(name = "subject_id", updatable = false)
    UUID subjectId;

    @Column(updatable = false)
    String purpose;

    @Column(updatable = false)
    int hours;

    @Enumerated(EnumType.STRING)
    UnmaskingState state;

    @Column(name = "asked_by", updatable = false)
    String askedBy;

    @Column(name = "asked_at", updatable = false)
    Instant askedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Nullable
    String reason;

    @Nullable
    Instant until;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_reason")
    @Nullable
    String endedReason;

    @Column(name = "changed_at")
    Instant changedAt;

    long version;

    UnmaskingState stateAt(Instant now) {
        return state == UnmaskingState.GRANTED && until != null && !until.isAfter(now) ? UnmaskingState.EXPIRED : state;
    }
}
