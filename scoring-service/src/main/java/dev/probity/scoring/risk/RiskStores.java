package dev.probity.scoring.risk;

import dev.probity.scoring.bet.BetJson;
import dev.probity.scoring.bet.BetStage;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingBytes;
import dev.probity.scoring.policy.PolicyStage;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The stores that hold risk: what lies where, and how much of it. All are logged to Kafka, none is cached. */
public final class RiskStores {
    /** Subject → risk book: one small record each, for ever. */
    public static final String BOOKS = "risk-books";
    /** Subject → how its bill came about: at most {@link RiskHistory#MOST} steps each. */
    public static final String HISTORY = "risk-history";
    /** Subject and finding id → published finding: at most {@link #MOST_FINDINGS} each, of closed windows the lightest go first. */
    public static final String FINDINGS = "risk-findings";
    /** Kind and total, heaviest first → the row that a list by risk shows; and before all kinds each subject → the total by which it stands: one of both for each subject. */
    public static final String ORDER = "risk-order";
    /** Detector → bet, the same on every replica. */
    public static final String BETS = BetStage.BETS;

    public static final int MOST_FINDINGS = 64;

    /** Findings below this weight are kept with few events: they are seldom opened, and there are many. */
    private static final int LIGHT = 3_000;

    private static final int LIGHT_EVIDENCE = 5;
    private static final String CLOCK = "\u0000clock";
    private static final char AFTER_SUBJECT = '\u0000';
    private static final char LAST = '\u0001';

    private final KeyValueStore<String, byte[]> books;
    private final KeyValueStore<String, byte[]> history;
    private final KeyValueStore<String, byte[]> findings;
    private final KeptOrder order;
    private final RiskRules rules;
    private final ReadOnlyKeyValueStore<String, byte[]> bets;

    private RiskStores(ProcessorContext<?, ?> context, RiskRules rules) {
        this.rules = rules;
        this.books = context.getStateStore(BOOKS);
        this.history = context.getStateStore(HISTORY);
        this.findings = context.getStateStore(FINDINGS);
        this.order = new KeptOrder(context.getStateStore(ORDER), rules);
        this.bets = context.getStateStore(BETS);
    }

    static RiskStores of(ProcessorContext<?, ?> context, RiskRules rules) {
        return new RiskStores(context, rules);
    }

    static Set<StoreBuilder<?>> builders() {
        return PolicyStage.with(
                store(BOOKS),
                store(HISTORY),
                store(FINDINGS),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ORDER), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
    }

    private static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of())
                .withCachingDisabled();
    }

    /** The bet that outcomes taught; the configured one before any. */
    double bet(String detector, ToDoubleFunction<String> configured) {
        var taught = bets.get(detector);
        return taught == null
                ? configured.applyAsDouble(detector)
                : BetJson.read(taught).bet();
    }

    /** Latest event time that this task has seen on any of its subjects; the epoch before any. */
    Instant clock() {
        return clock(books);
    }

    void clock(Instant time) {
        books.put(
                CLOCK,
                ByteBuffer.allocate(Long.BYTES).putLong(time.toEpochMilli()).array());
    }

    /** The event time that a task's store has come to. */
    public static Instant clock(ReadOnlyKeyValueStore<String, byte[]> books) {
        var time = books.get(CLOCK);
        return time == null
                ? Instant.EPOCH
                : Instant.ofEpochMilli(ByteBuffer.wrap(time).getLong());
    }

    RiskBook book(String subject) {
        return RiskBookBytes.read(books.get(subject));
    }

    void book(String subject, RiskBook book) {
        books.put(subject, RiskBookBytes.write(book));
    }

    /** Keeps a published finding, and returns it as it is shown. */
    Finding keep(String subject, Finding finding, int episode) {
        var shown = finding.showing(finding.weight().milliDecibans() < LIGHT ? LIGHT_EVIDENCE : Integer.MAX_VALUE);
        var key = subject + AFTER_SUBJECT + finding.id();
        boolean first = findings.get(key) == null;
        findings.put(key, KeptFinding.write(shown, episode));
        if (first) {
            dropLightest(subject, episode);
        }
        return shown;
    }

    /**
     * Of closed windows the finding goes that has the least left to say: what its episode left of it, faded as the bill fades. So a line outlives no event that it
     * rests on as long as lighter ones are kept.
     */
    private void dropLightest(String subject, int episode) {
        var kept = new ArrayList<KeyValue<String, byte[]>>();
        try (var range = findings.range(subject + AFTER_SUBJECT, subject + LAST)) {
            range.forEachRemaining(kept::add);
        }
        if (kept.size() <= MOST_FINDINGS) {
            return;
        }
        long now = clock().toEpochMilli();
        kept.stream()
                .map(entry -> Standing.of(entry.key, KeptFinding.read(entry.value), episode, now))
                .sorted()
                .limit(kept.size() - MOST_FINDINGS)
                .forEach(light -> findings.delete(light.key()));
    }

    /** How a kept finding stands among those that may go; the first goes first. */
    private record Standing(String key, boolean open, double weight, long end) implements Comparable<Standing> {
        private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::open)
                .thenComparing(Standing::weight)
                .thenComparing(Standing::end)
                .thenComparing(Standing::key);

        static Standing of(String key, KeptFinding kept, int episode, long now) {
            var finding = kept.finding();
            long end = finding.window().end().toEpochMilli();
            double halfLife = HorizonAccount.millis(finding.detector().family().halfLife());
            double weight = kept.episode() == episode
                    ? Math.abs(finding.weight().milliDecibans()) * HorizonAccount.faded(now - end, halfLife)
                    : 0;
            return new Standing(key, end > now, weight, end);
        }

        @Override
        public int compareTo(Standing other) {
            return ORDER.compare(this, other);
        }
    }

    /** Forgets a subject's findings of those families, and how its bill came about, for that told of them. */
    void forget(String subject, Set<Family> families) {
        kept(findings, subject).stream()
                .map(KeptFinding::finding)
                .filter(finding -> families.contains(finding.detector().family()))
                .forEach(finding -> findings.delete(subject + AFTER_SUBJECT + finding.id()));
        history.delete(subject);
    }

    List<Finding> findings(String subject, int episode) {
        return kept(findings, subject).stream()
                .filter(kept -> kept.episode() == episode)
                .map(KeptFinding::finding)
                .toList();
    }

    /** All findings kept for a subject, in order of id. */
    public static List<KeptFinding> kept(ReadOnlyKeyValueStore<String, byte[]> findings, String subject) {
        var kept = new ArrayList<KeptFinding>();
        try (var range = findings.range(subject + AFTER_SUBJECT, subject + LAST)) {
            range.forEachRemaining(entry -> kept.add(KeptFinding.read(entry.value)));
        }
        return kept;
    }

    /** Writes the bill that is to be published, its step into the history and its row into the order by risk. */
    Bill bill(String subject, RiskBook book, @Nullable Integer before, String policyVersion) {
        var at = book.asOf();
        var known = RiskHistory.of(history.get(subject));
        var past = known.with(book.step(known, rules));
        history.put(subject, past.toBytes());
        var bill = BillWriter.write(subject, book, at, findings(subject, book.episode()), past, rules, policyVersion);
        order.place(subject, book, at, before);
        return bill;
    }

    /** Sees to it that the next subjects stand in the order by risk where time has brought them. */
    void look(int most) {
        order.look(clock(), this::book, most);
    }

    /**
     * A finding with the episode it belongs to.
     *
     * @param finding as it was published
     * @param episode the subject's episode then
     */
    public record KeptFinding(Finding finding, int episode) {
        private static final int WINDOW_END = Integer.BYTES;
        private static final int HEAD = WINDOW_END + Long.BYTES;

        static byte[] write(Finding finding, int episode) {
            var bytes = FindingBytes.write(finding);
            return ByteBuffer.allocate(HEAD + bytes.length)
                    .putInt(episode)
                    .putLong(finding.window().end().toEpochMilli())
                    .put(bytes)
                    .array();
        }

        static KeptFinding read(byte[] bytes) {
            var from = ByteBuffer.wrap(bytes);
            int episode = from.getInt();
            return new KeptFinding(FindingBytes.read(from.position(HEAD)), episode);
        }
    }
}
