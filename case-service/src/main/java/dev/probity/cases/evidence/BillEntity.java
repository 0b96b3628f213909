package dev.probity.cases.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A whole bill as scoring wrote it, of an alert or of a subject. */
@Entity
@Table(name = "bill")
@SuppressWarnings("NullAway.Init")
public class BillEntity {
    @Id
    public UUID owner;

    public long revision;

    public String body;
}
