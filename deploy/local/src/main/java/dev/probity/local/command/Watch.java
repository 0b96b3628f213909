package dev.probity.local.command;

import dev.probity.local.process.LogTail;
import dev.probity.local.progress.Progress;
import dev.probity.local.suite.Member;
import dev.probity.local.suite.Suite;
import java.util.HashMap;
import java.util.Map;

/** Looks after the services while people use them: one that ends is told of and started again, a few times. */
final class Watch {
    private static final long POLL_MILLIS = 1_000;
    private static final int MOST_RESTARTS = 3;
    private static final int LAST_LINES = 6;

    private final Suite suite;
    private final Progress progress;
    private final Map<String, Integer> restarts = new HashMap<>();

    Watch(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    void untilClosing() {
        while (!suite.isClosing()) {
            suite.services().stream().filter(member -> !member.isAlive()).forEach(this::mend);
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void mend(Member member) {
        int before = restarts.getOrDefault(member.name(), 0);
        if (suite.isClosing() || before > MOST_RESTARTS) {
            return;
        }
        restarts.put(member.name(), before + 1);
        progress.say("  " + member.name() + " ended. What it said last:");
        member.log().ifPresent(log -> progress.say(LogTail.of(log, LAST_LINES) + "    (" + log + ")"));
        if (before == MOST_RESTARTS) {
            progress.say("  It is not started again; ./probity down and up do so once the cause is mended.");
            return;
        }
        Progress.Stage stage = progress.begin("Starting " + member.name() + " again");
        try {
            member.start();
            stage.done("");
        } catch (RuntimeException e) {
            stage.failed();
        }
    }
}
