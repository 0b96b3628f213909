package dev.probity.cases.alert;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.Outcome;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.scoring.ReceivedAlert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An alert as it is kept: scoring's last revision, and what people made of it. */
@Entity
@DynamicUpdate
@Table(name = "alert")
@SuppressWarnings("NullAway.Init")
public class AlertEntity {
    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subject_id")
    public SubjectEntity subject;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    @Nullable
    public CaseFileEntity caseFile;

    public int episode;

    public long revision;

    @Column(name = "raised_at")
    public Instant raisedAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Column(name = "received_at", updatable = false)
    public Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "scoring_state")
    public ReceivedAlert.State scoringState;

    @Enumerated(EnumType.STRING)
    public AlertState state;

    @Column(name = "above_line")
    public boolean aboveLine;

    @Column(name = "prior_mdb")
    public int priorMdb;

    @Column(name = "line_mdb")
    public int lineMdb;

    @Column(name = "total_mdb")
    public int totalMdb;

    public double posterior;

    @Column(name = "change_mdb")
    public int changeMdb;

    @Column(name = "is_new")
    public boolean fresh;

    public String summary;

    public String lines;

    public String families;

    public String[] merchants;

    @Column(name = "budget_day")
    @Nullable
    public LocalDate budgetDay;

    @Column(name = "budget_limit")
    @Nullable
    public Integer budgetLimit;

    @Nullable
    public String assignee;

    @Column(name = "snoozed_until")
    @Nullable
    public Instant snoozedUntil;

    /** Who put it aside last, as the database has it; null where nobody did. */
    @Column(name = "snoozed_by", insertable = false, updatable = false)
    @Nullable
    public String snoozedBy;

    @Column(name = "snoozed_at")
    @Nullable
    public Instant snoozedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    public Outcome outcome;

    @Nullable
    public String reason;

    @Column(name = "decided_at")
    @Nullable
    public Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    public String decidedBy;

    public long version;

    /** When its words were destroyed, as retention asks; null while they stand. */
    @Column(name = "erased_at")
    @Nullable
    public Instant erasedAt;

    /** Where it stands at that time: a snooze that ran out is over. */
    public AlertState stateAt(Instant now) {
        return state == AlertState.SNOOZED && snoozedUntil != null && !snoozedUntil.isAfter(now)
                ? AlertState.OPEN
                : state;
    }

    /** Itself; fails once it is decided or over. */
    AlertEntity demandWaiting() {
        if (!state.waiting()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The alert has been decided or has ended. Nothing was changed.");
        }
        return this;
    }
}
