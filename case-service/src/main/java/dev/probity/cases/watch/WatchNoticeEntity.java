package dev.probity.cases.watch;

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

/** What auditors are told, as it is kept. */
@Entity
@DynamicUpdate
@Table(name = "watch_notice")
@SuppressWarnings("NullAway.Init")
class WatchNoticeEntity {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    WatchKind kind;

    @Column(name = "user_id", updatable = false)
    String userId;

    @Column(name = "first_at", updatable = false)
    Instant firstAt;

    @Column(name = "last_at", updatable = false)
    Instant lastAt;

    @Column(updatable = false)
    int looks;

    @Column(updatable = false)
    int files;

    @Enumerated(EnumType.STRING)
    NoticeState state;

    @Nullable
    String answer;

    @Column(name = "answered_by")
    @Nullable
    String answeredBy;

    @Column(name = "answered_at")
    @Nullable
    Instant answeredAt;

    long version;
}
