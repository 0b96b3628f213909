package dev.probity.cases.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of a case's record as it is kept; the database lets nobody change it. */
@Entity
@Immutable
@Table(name = "timeline_entry")
@SuppressWarnings("NullAway.Init")
public class TimelineEntity {
    @EmbeddedId
    public Key key;

    public Instant at;

    public String actor;

    @Enumerated(EnumType.STRING)
    public EntryKind kind;

    public String text;

    @Column(name = "subject_id")
    @Nullable
    public UUID subjectId;

    @Column(name = "alert_id")
    @Nullable
    public UUID alertId;

    @Column(name = "from_value")
    @Nullable
    public String from;

    @Column(name = "to_value")
    @Nullable
    public String to;

    /** Number of what entered the case with this line. */
    @Nullable
    public Integer exhibit;

    /** SHA-256 of its bytes, in hex. */
    @Nullable
    public String sha256;

    /** Which case, and which of its changes. */
    @Embeddable
    @SuppressWarnings("NullAway.Init")
    public static class Key implements Serializable {
        @Column(name = "case_id")
        public UUID caseId;

        public long seq;

        public Key() {}

        public Key(UUID caseId, long seq) {
            this.caseId = caseId;
            this.seq = seq;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && caseId.equals(key.caseId) && seq == key.seq;
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, seq);
        }
    }
}
