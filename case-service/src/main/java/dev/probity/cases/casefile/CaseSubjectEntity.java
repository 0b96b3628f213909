package dev.probity.cases.casefile;

import dev.probity.cases.identity.SubjectEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A subject's part in a case. */
@Entity
@Table(name = "case_subject")
@SuppressWarnings("NullAway.Init")
public class CaseSubjectEntity {
    @EmbeddedId
    public Key key;

    @MapsId("subjectId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subject_id")
    public SubjectEntity subject;

    public boolean alerted;

    @Enumerated(EnumType.STRING)
    @Nullable
    public Outcome outcome;

    @Column(name = "added_at")
    public Instant addedAt;

    /** Which case, which subject. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    public static class Key implements Serializable {
        @Column(name = "case_id")
        public UUID caseId;

        @Column(name = "subject_id")
        public UUID subjectId;

        public Key() {}

        public Key(UUID caseId, UUID subjectId) {
            this.caseId = caseId;
            this.subjectId = subjectId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && caseId.equals(key.caseId) && subjectId.equals(key.subjectId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, subjectId);
        }
    }
}
