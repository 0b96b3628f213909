package dev.probity.cases.breakglass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody broke the glass, or tried to, as the database wrote it down. */
@Entity
@Immutable
@Table(name = "break_glass")
@SuppressWarnings("NullAway.Init")
class GlassEntity {
    @Id
    UUID id;

    String asked;

    @Column(name = "user_id")
    String userId;

    String reason;

    Instant at;

    Instant until;

    boolean granted;
}
