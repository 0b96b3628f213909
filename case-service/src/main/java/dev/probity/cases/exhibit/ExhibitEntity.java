package dev.probity.cases.exhibit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An exhibit as it is kept, apart from its bytes; the database lets nobody change it. */
@Entity
@Immutable
@Table(name = "exhibit")
@SuppressWarnings("NullAway.Init")
public class ExhibitEntity {
    @Id
    public UUID id;

    @Column(name = "case_id")
    public UUID caseId;

    public int number;

    @Enumerated(EnumType.STRING)
    public ExhibitKind kind;

    @Column(name = "subject_id")
    @Nullable
    public UUID subjectId;

    public String title;

    public String source;

    @Column(name = "source_id")
    @Nullable
    public String sourceId;

    @Column(name = "media_type")
    public String mediaType;

    @Column(name = "as_of")
    @Nullable
    public Instant asOf;

    @Nullable
    public Long revision;

    public String reason;

    @Column(name = "added_by")
    public String addedBy;

    @Column(name = "added_at")
    public Instant addedAt;

    public String sha256;

    public long size;

    /** As people call it. */
    public String ref() {
        return "E-" + number;
    }
}
