package dev.probity.cases.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of the log as it is kept; the database lets nobody change it once it has its place. */
@Entity
@Immutable
@Table(name = "log_entry")
@SuppressWarnings("NullAway.Init")
public class LogEntryEntity {
    @Id
    public long arrival;

    public Instant at;

    public String actor;

    public String act;

    @Column(name = "case_id")
    @Nullable
    public UUID caseId;

    /** Where it tells of an alert that was in no case then. */
    @Column(name = "alert_id")
    @Nullable
    public UUID alertId;

    @Nullable
    public Long version;

    public String ground;

    public byte @Nullable [] salt;

    @Nullable
    public String content;

    @Nullable
    public Long position;

    @Nullable
    public Long number;

    @Nullable
    public String leaf;

    @Column(name = "sealed_at")
    @Nullable
    public Instant sealedAt;
}
