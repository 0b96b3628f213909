package dev.probity.cases.breakglass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** That somebody broke the glass, or tried to, as the database wrote it down. */
@Entity
@DynamicUpdate
@Table(name = "break_glass")
@SuppressWarnings("NullAway.Init")
class GlassEntity {
    @Id
    UUID id;

    String asked;

    @Column(name = "case_id")
    @Nullable
    UUID caseId;

    @Column(name = "user_id")
    String userId;

    String reason;

    Instant at;

    @Column(updatable = false)
    Instant until;

    boolean granted;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_reason")
    @Nullable
    String endedReason;
}
