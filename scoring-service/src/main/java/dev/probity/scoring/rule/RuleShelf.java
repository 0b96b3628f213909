package dev.probity.scoring.rule;

import dev.probity.scoring.sigma.Placeholders;
import dev.probity.scoring.sigma.RuleBook;
import dev.probity.scoring.sigma.RuleDocuments;
import dev.probity.scoring.sigma.RuleReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The files of rules as the topic tells them, and what they come to. A change is compiled on another thread than that which told it; until it is done,
 * the rules before it stay live, and then all of it takes effect at once.
 */
public final class RuleShelf {
    private static final Logger LOG = Logger.getLogger(RuleShelf.class);

    private final RuleReader reader;
    private final Executor executor;

    /** By name, by version; guarded by itself. */
    private final Map<String, TreeMap<Integer, RuleFile>> files = new TreeMap<>();

    /** What was read of a version, by its key; touched only while compiling. */
    private final Map<String, RuleDocuments> read = new HashMap<>();

    private final AtomicBoolean stale = new AtomicBoolean();
    private volatile LiveRules live = LiveRules.NONE;

    /**
     * @param placeholders what stands for placeholders in rules
     * @param executor where changes are compiled, one after the other
     */
    public RuleShelf(Placeholders placeholders, Executor executor) {
        this.reader = new RuleReader(placeholders);
        this.executor = executor;
    }

    /** Fails with {@link IllegalArgumentException} on a record that is no version of the file that its key names. */
    static void check(String key, byte[] bytes) {
        if (!RuleFileJson.read(bytes).key().equals(key)) {
            throw new IllegalArgumentException("another file or version than its key says");
        }
    }

    /** A version came, or with null went. */
    void changed(String key, byte @Nullable [] bytes) {
        int at = key.lastIndexOf('@');
        boolean first;
        synchronized (files) {
            if (bytes == null) {
                var versions = at < 0 ? null : files.get(key.substring(0, at));
                if (versions != null) {
                    versions.values().removeIf(file -> file.key().equals(key));
                    files.values().removeIf(TreeMap::isEmpty);
                }
            } else {
                var file = RuleFileJson.read(bytes);
                files.computeIfAbsent(file.name(), any -> new TreeMap<>()).put(file.version(), file);
            }
            first = !stale.getAndSet(
                    true); // before anybody who waits is woken: what they ask for next is compiled with it
            files.notifyAll();
        }
        if (first) {
            executor.execute(this::settle);
        }
    }

    /** Compiles what is not compiled yet, and answers when all that was told before is live. */
    public synchronized LiveRules settle() {
        if (stale.getAndSet(false)) {
            try {
                live = compile();
            } catch (RuntimeException e) {
                LOG.error("the rules could not be compiled; those before stay live", e);
            }
        }
        return live;
    }

    private LiveRules compile() {
        var enabled = latest().stream()
                .filter(file -> file.state() == RuleFile.State.ENABLED)
                .toList();
        read.keySet().retainAll(enabled.stream().map(RuleFile::key).toList());
        var all = new RuleDocuments();
        for (var file : enabled) {
            all.add(read.computeIfAbsent(file.key(), any -> reader.read(file.name(), file.text())));
        }
        var made = new LiveRules(enabled, new RuleBook(all));
        made.matcher().prepare(live.matcher());
        LOG.infof(
                "rules live rules=%d files=%d problems=%d",
                made.rules().size(), enabled.size(), made.problems().size());
        return made;
    }

    /** Waits for a version that was written, so that whoever wrote it finds it; false if it doesn't come in time. */
    public boolean awaits(RuleFile written, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (files) {
            while (versions(written.name()).stream().noneMatch(file -> file.version() >= written.version())) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                files.wait(left);
            }
        }
        return true;
    }

    /** The rules that events are held against now. */
    public LiveRules live() {
        return live;
    }

    /** The latest version of every file, in order of name, those that were deleted too. */
    public List<RuleFile> latest() {
        synchronized (files) {
            return files.values().stream()
                    .map(versions -> versions.lastEntry().getValue())
                    .toList();
        }
    }

    /** The versions kept of a file, the latest first; empty for an unknown name. */
    public List<RuleFile> versions(String name) {
        synchronized (files) {
            var versions = files.get(name);
            return versions == null
                    ? List.of()
                    : List.copyOf(versions.descendingMap().values());
        }
    }
}
