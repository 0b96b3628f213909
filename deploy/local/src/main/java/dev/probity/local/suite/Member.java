package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.process.Child;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process of a suite, which can be stopped, killed and started again while the rest goes on. */
public final class Member {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);

    private final String name;
    private final URI url;
    private final Supplier<Child> starter;
    private final Readiness readiness;
    private volatile @Nullable Child child;

    Member(String name, URI url, Supplier<Child> starter, Readiness readiness) {
        this.name = name;
        this.url = url;
        this.starter = starter;
        this.readiness = readiness;
    }

    /** Its name, e.g. "ingest" or "scoring-1". */
    public String name() {
        return name;
    }

    /** Where it answers. */
    public URI url() {
        return url;
    }

    /** Its process's number; 0 when it doesn't run. */
    public long pid() {
        return running().map(Child::pid).orElse(0L);
    }

    /** Its log. */
    public Optional<Path> log() {
        return Optional.ofNullable(child).map(Child::log);
    }

    /** Whether its process runs. */
    public boolean isAlive() {
        return running().isPresent();
    }

    /** Starts it without waiting until it is ready. */
    public synchronized void launch() {
        if (!isAlive()) {
            child = starter.get();
        }
    }

    /** Waits until it is ready. */
    public void awaitReady() {
        Child current = child;
        if (current == null) {
            throw new Trouble(name + " was not started.");
        }
        readiness.await(current);
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Stops it cleanly. */
    public synchronized void stop() {
        running().ifPresent(process -> process.stop(STOP_PATIENCE));
    }

    /** Ends it as kill -9 does. */
    public synchronized void kill() {
        running().ifPresent(Child::kill);
    }

    private Optional<Child> running() {
        return Optional.ofNullable(child).filter(Child::isAlive);
    }
}
