package dev.probity.cases.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an office said, as it is kept; the database makes it a line of the case. */
@Entity
@Immutable
@Table(name = "consultation_answer")
@SuppressWarnings("NullAway.Init")
class ConsultationAnswerEntity {
    @Id
    UUID id;

    @Column(name = "consultation_id")
    UUID consultationId;

    @Column(name = "user_id")
    String userId;

    Instant at;

    String text;
}
