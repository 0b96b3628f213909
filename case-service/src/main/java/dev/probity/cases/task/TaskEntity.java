package dev.probity.cases.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A task as it is kept. */
@Entity
@DynamicUpdate
@Table(name = "case_task")
@SuppressWarnings("NullAway.Init")
public class TaskEntity {
    @Id
    UUID id;

    @Column(name = "case_id", updatable = false)
    UUID caseId;

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    @Nullable
    String details;

    @Nullable
    String assignee;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    TaskState state;

    @Nullable
    String reason;

    @Column(name = "added_by", updatable = false)
    String addedBy;

    @Column(name = "added_at", updatable = false)
    Instant addedAt;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    /** As people call it. */
    String ref() {
        return "T-" + number;
    }
}
