package dev.probity.cases.risk;

import dev.probity.cases.identity.SubjectEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The latest risk of a subject, as lists need it. */
@Entity
@Table(name = "subject_risk")
@SuppressWarnings("NullAway.Init")
public class RiskEntity {
    @Id
    @Column(name = "subject_id")
    public UUID id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subject_id")
    public SubjectEntity subject;

    public long revision;

    @Column(name = "as_of")
    public Instant asOf;

    @Column(name = "total_mdb")
    public int totalMdb;

    public double posterior;

    @Column(name = "above_line")
    public boolean aboveLine;

    public String lines;
}
