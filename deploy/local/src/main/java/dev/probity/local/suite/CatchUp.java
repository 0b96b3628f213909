package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.progress.Progress;
import java.time.Duration;
import java.time.Instant;

/** Waits until scoring-service has read what was told, so that whoever asks it first is not told that nothing is known. */
public final class CatchUp {
    private static final Duration POLL = Duration.ofMillis(500);

    private CatchUp() {}

    /** Waits, and shows how much is left; leaves it to itself where nothing moves any more. */
    public static void await(Suite suite, Progress progress) {
        Progress.Stage stage = progress.begin("Scoring the story");
        try (UnreadRecords unread = new UnreadRecords(suite.addresses().kafka())) {
            Backlog backlog = new Backlog(Instant.now());
            if (untilScored(suite, stage, backlog, unread)) {
                stage.done("all scored");
            } else {
                stage.left("goes on by itself, " + backlog.words() + "; findings come in as it does");
            }
        } catch (Trouble trouble) {
            stage.failed();
            throw trouble;
        }
    }

    private static boolean untilScored(Suite suite, Progress.Stage stage, Backlog backlog, UnreadRecords unread) {
        while (!backlog.isScored()) {
            if (suite.isClosing()) {
                throw new Trouble("The suite was stopped while the story was being scored.");
            }
            backlog.look(unread.count(), Instant.now());
            stage.detail(backlog.words());
            if (backlog.isStuck(Instant.now())) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the story was being scored.", e);
        }
    }
}
