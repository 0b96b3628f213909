package dev.probity.scoring.query;

import dev.probity.scoring.backtest.Progress;
import dev.probity.scoring.backtest.Report;
import dev.probity.scoring.query.BackTestViews.BackTestView;
import dev.probity.scoring.query.BackTestViews.DraftView;
import dev.probity.scoring.query.BackTestViews.ProgressView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A back-test that was begun. Safe for use by several threads. */
final class BackTestJob {
    private final String id;
    private final DraftView draft;
    private final String by;
    private final Instant begunAt;
    private final Progress progress;
    private State state = State.RUNNING;
    private @Nullable Instant endedAt;
    private @Nullable String reason;
    private @Nullable Report report;

    /** Where it stands. */
    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    BackTestJob(String id, DraftView draft, String by, Instant begunAt, Progress progress) {
        this.id = id;
        this.draft = draft;
        this.by = by;
        this.begunAt = begunAt;
        this.progress = progress;
    }

    String id() {
        return id;
    }

    Instant begunAt() {
        return begunAt;
    }

    Progress progress() {
        return progress;
    }

    synchronized boolean running() {
        return state == State.RUNNING;
    }

    synchronized void done(Report made, Instant at) {
        report = made;
        end(State.DONE, null, at);
    }

    synchronized void end(State how, @Nullable String why, Instant at) {
        state = how;
        reason = why;
        endedAt = at;
    }

    synchronized BackTestView view(boolean whole) {
        return new BackTestView(
                id,
                state.name(),
                whole ? draft : draft.brief(),
                by,
                begunAt,
                endedAt,
                new ProgressView(progress.read(), progress.all()),
                reason,
                whole ? report : null);
    }
}
