package dev.probity.local.command;

import dev.probity.local.process.LogTail;
import dev.probity.local.progress.Progress;
import dev.probity.local.suite.Member;
import dev.probity.local.suite.Suite;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Looks after the suite while people use it: a process that ends is told of and started again, a few times; a database that ends is told of. */
final class Watch {
    private static final long POLL_MILLIS = 1_000;
    private static final int MOST_RESTARTS = 3;
    private static final int LAST_LINES = 6;

    private final Suite suite;
    private final Progress progress;
    private final Map<String, Integer> restarts = new ConcurrentHashMap<>();
    /** Names of those that are being started again: each by itself, so that nobody waits for another. */
    private final Set<String> mending = ConcurrentHashMap.newKeySet();

    private boolean withoutDatabase;

    Watch(Suite suite, Progress progress) {
        this.suite = suite;
        this.progress = progress;
    }

    void untilClosing() {
        try (ExecutorService menders = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!suite.isClosing()) {
                Stream.concat(suite.foundations().stream(), suite.services().stream())
                        .filter(member -> !member.isAlive() && mending.add(member.name()))
                        .forEach(member -> menders.execute(() -> {
                            try {
                                mend(member);
                            } finally {
                                mending.remove(member.name());
                            }
                        }));
                tellOfTheDatabase();
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellOfTheDatabase() {
        if (withoutDatabase || suite.isClosing() || suite.hasDatabase()) {
            return;
        }
        withoutDatabase = true;
        var log = suite.data().logs().resolve("postgres.log");
        progress.say("  PostgreSQL ended. What it said last:");
        progress.say(LogTail.of(log, LAST_LINES) + "    (" + log + ")");
        progress.say(
                "  Cases can't be read or changed without it; ./probity down and up start it again, with all that was saved.");
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
