package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.build.ServiceBuild;
import dev.probity.local.oidc.Tokens;
import dev.probity.local.process.Child;
import dev.probity.local.process.Guardian;
import dev.probity.local.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running suite: broker, database, OpenID provider and services, each in a process of its own, all gone when this is closed or
 * its JVM ends, however it ends.
 */
public final class Suite implements AutoCloseable {
    private static final Duration COMPANION_PATIENCE = Duration.ofSeconds(10);

    private final SuiteOptions options;
    private final DataFolder data;
    private final FileLock lock;
    private final Guardian guardian;
    private final Ports ports;
    private final Progress progress;
    private final Infrastructure infrastructure;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<Child> companions = new ArrayList<>();
    private volatile boolean closing;

    private Suite(SuiteOptions options, DataFolder data, FileLock lock, Progress progress) {
        this.options = options;
        this.data = data;
        this.lock = lock;
        this.progress = progress;
        this.ports = options.allPorts();
        this.guardian = Guardian.start();
        Secrets secrets = Secrets.of(data);
        this.infrastructure = new Infrastructure(options.tree(), data, ports, secrets, guardian);
        ServiceMembers services = new ServiceMembers(options, data, ports, secrets, guardian);
        services.all().forEach(member -> members.put(member.name(), member));
        services.writeEnvironments();
    }

    /** Starts a suite and waits until all of it is ready; says nothing meanwhile. */
    public static Suite start(SuiteOptions options) {
        Suite suite = prepare(options, Progress.silent());
        suite.run();
        return suite;
    }

    /**
     * Takes the data folder and checks that there is room, so that {@link #run()} can be interrupted by {@link #close()} at any
     * point.
     */
    public static Suite prepare(SuiteOptions options, Progress progress) {
        DataFolder data = new DataFolder(options.data());
        data.create();
        FileLock lock = data.lock()
                .orElseThrow(() -> new Trouble(
                        "A suite already runs on %1$s. ./probity status%2$s shows it, ./probity down%2$s stops it."
                                .formatted(data.root(), options.tree().dataOption(data.root()))));
        try {
            int left = Leftovers.sweep(data);
            if (left > 0) {
                progress.say("  Stopped %d process%s that an earlier run had left behind."
                        .formatted(left, left == 1 ? "" : "es"));
            }
            if (options.build()) {
                ServiceBuild.demandTools(options.tree(), options.modules());
            }
            Machine.demandRoom(options, progress);
            Suite suite = new Suite(options, data, lock, progress);
            suite.demandFreePorts();
            return suite;
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private void demandFreePorts() {
        List<String> names = new ArrayList<>(List.of("kafka", "postgres", "oidc"));
        names.addAll(members.keySet());
        try {
            ports.demandFree(names);
        } catch (Trouble taken) {
            guardian.close();
            throw OtherSuites.of(options.tree())
                    .told(data, "down")
                    .map(others -> new Trouble(taken.getMessage() + System.lineSeparator() + others, taken))
                    .orElse(taken);
        }
    }

    /** Starts everything; on any failure all that was started is stopped again. */
    public void run() {
        try {
            mark(SuiteState.Phase.STARTING);
            new Startup(options, data, infrastructure, List.copyOf(members.values()), guardian, progress, () -> closing)
                    .run();
            mark(SuiteState.Phase.RUNNING);
        } catch (RuntimeException e) {
            if (!closing) {
                close();
            }
            throw e;
        }
    }

    private void mark(SuiteState.Phase phase) {
        SuiteState.ofThisProcess(phase, ports, List.copyOf(members.keySet())).write(data);
        OtherSuites.of(options.tree()).note(data);
    }

    /** Where everything answers. */
    public Addresses addresses() {
        return new Addresses(ports);
    }

    /** The data folder. */
    public DataFolder data() {
        return data;
    }

    /** A process of the suite by name: "ingest", "scoring-1", "kafka", "oidc". */
    public Member member(String name) {
        return Optional.ofNullable(members.get(name))
                .or(() -> infrastructure.member(name))
                .orElseThrow(() -> new IllegalArgumentException("this suite has no " + name));
    }

    /** The services, in the order in which an event meets them. */
    public List<Member> services() {
        return List.copyOf(members.values());
    }

    /** What the services stand on and may be started again beside them: the broker and the provider. */
    public List<Member> foundations() {
        return List.of(infrastructure.broker(), infrastructure.oidc());
    }

    /** Whether the database still runs. */
    public boolean hasDatabase() {
        return infrastructure.database().pid() > 0;
    }

    /** A bearer token for a sign-in of the local suite. */
    public String token(String user) {
        return Tokens.of(addresses().issuer(), user);
    }

    /** Where a service answers. */
    public URI url(String member) {
        return addresses().service(member);
    }

    /** Starts a process that belongs to the suite from now on, and is stopped before anything else. */
    public synchronized Child join(Child.Plan plan) {
        if (closing) {
            throw new Trouble("The suite is stopping.");
        }
        Child child = Child.start(plan, data.logs(), data.marks(), guardian);
        companions.add(child);
        return child;
    }

    /** Stops everything cleanly: services first, while the broker can still take what they have to say. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        mark(SuiteState.Phase.STOPPING);
        stopCompanions();
        Shutdown.stop(List.copyOf(members.values()).reversed(), infrastructure, progress);
        try {
            OtherSuites.of(options.tree()).forget(data);
            Files.deleteIfExists(data.stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            guardian.close();
            release(lock);
        }
    }

    private void stopCompanions() {
        for (Child child : companions) {
            if (child.isAlive()) {
                Progress.Stage stage = progress.begin("Stopping the " + child.name());
                child.stop(COMPANION_PATIENCE);
                stage.done("");
            }
        }
    }

    /** Whether it was told to stop. */
    public boolean isClosing() {
        return closing;
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
