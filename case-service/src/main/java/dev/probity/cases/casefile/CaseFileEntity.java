package dev.probity.cases.casefile;

import dev.probity.cases.identity.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A case as it is kept. */
@Entity
@DynamicUpdate
@Table(name = "case_file")
@SuppressWarnings("NullAway.Init")
public class CaseFileEntity {
    @Id
    public UUID id;

    @Column(updatable = false)
    public long number;

    public String title;

    @Enumerated(EnumType.STRING)
    public CaseState state;

    @Nullable
    public String assignee;

    /** Whether it has a member: the database keeps it, from members and recusals. */
    @Column(insertable = false, updatable = false)
    public boolean taken;

    @Column(name = "opened_at", updatable = false)
    public Instant openedAt;

    @Column(name = "opened_by", updatable = false)
    public String openedBy;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "closed_at")
    @Nullable
    public Instant closedAt;

    @Column(name = "closed_by")
    @Nullable
    public String closedBy;

    @Nullable
    public String reason;

    /** In which case all of it goes on; null where it was not merged. */
    @Column(name = "merged_into")
    @Nullable
    public UUID mergedInto;

    /** Since when nothing of it may be destroyed. */
    @Column(name = "held_at")
    @Nullable
    public Instant heldAt;

    /** Since when it waits for somebody else's answer; null where it doesn't. */
    @Column(name = "escalated_at")
    @Nullable
    public Instant escalatedAt;

    @Column(name = "escalated_by")
    @Nullable
    public String escalatedBy;

    @Column(name = "escalation_reason")
    @Nullable
    public String escalationReason;

    /** When it was escalated because its clock ran out; null before. */
    @Column(name = "overdue_at")
    @Nullable
    public Instant overdueAt;

    /** Since when somebody wants its words destroyed, and nobody has decided on it; null where nobody does. */
    @Column(name = "erasure_at")
    @Nullable
    public Instant erasureAt;

    @Column(name = "erasure_by")
    @Nullable
    public String erasureBy;

    @Column(name = "erasure_ground")
    @Enumerated(EnumType.STRING)
    @Nullable
    public ErasureGround erasureGround;

    @Column(name = "erasure_reason")
    @Nullable
    public String erasureReason;

    /** When its words were destroyed, as retention or somebody asked. */
    @Column(name = "erased_at", insertable = false, updatable = false)
    @Nullable
    public Instant erasedAt;

    // Of the heaviest alert or subject; the prior before any is known.
    @Column(name = "total_mdb")
    public int totalMdb = -40_000;

    public double posterior;

    public long version;

    public String ref() {
        return "C-" + number;
    }

    public CaseLink link() {
        return new CaseLink(id, ref(), title, state, escalatedAt);
    }

    /** With the person who raised it among those names; null where it isn't escalated. */
    @Nullable
    Escalation escalation(Map<String, Person> names) {
        return escalatedAt == null || escalatedBy == null || escalationReason == null
                ? null
                : new Escalation(escalatedAt, Objects.requireNonNull(names.get(escalatedBy)), escalationReason);
    }

    /** With the person who asked among those names; null where nobody did. */
    @Nullable
    Erasure erasure(Map<String, Person> names) {
        return erasureAt == null || erasureBy == null || erasureGround == null || erasureReason == null
                ? null
                : new Erasure(erasureAt, Objects.requireNonNull(names.get(erasureBy)), erasureGround, erasureReason);
    }

    void endErasure() {
        erasureAt = null;
        erasureBy = null;
        erasureGround = null;
        erasureReason = null;
    }

    void endEscalation() {
        escalatedAt = null;
        escalatedBy = null;
        escalationReason = null;
    }
}
