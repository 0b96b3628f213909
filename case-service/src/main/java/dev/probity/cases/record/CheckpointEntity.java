package dev.probity.cases.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A signed checkpoint as it is kept. */
@Entity
@Immutable
@Table(name = "log_checkpoint")
@SuppressWarnings("NullAway.Init")
public class CheckpointEntity {
    @Id
    public long id;

    public long size;

    public byte[] root;

    public String note;

    public Instant at;
}
