package dev.probity.cases.consultation;

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

/** An office that is asked, as it is kept. */
@Entity
@DynamicUpdate
@Table(name = "consultation")
@SuppressWarnings("NullAway.Init")
class ConsultationEntity {
    @Id
    UUID id;

    @Column(name = "case_id", updatable = false)
    UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Office office;

    @Column(updatable = false)
    String message;

    @Column(name = "asked_by", updatable = false)
    String askedBy;

    @Column(name = "asked_at", updatable = false)
    Instant askedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_reason")
    @Nullable
    String endedReason;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    long version;
}
