package dev.probity.scoring.anomaly;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.TouchLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;

/** Groups' forests in memory, without Kafka: for long stories. */
public final class UnlikeDays {
    private final Map<String, AnomalyAccount> accounts = new HashMap<>();
    private final Function<String, TouchLog> touches;
    private final AnomalyDetector detector;
    private final GroupJudge judge;
    final InMemory store = new InMemory();

    public UnlikeDays(Map<String, String> settings, Function<String, TouchLog> touches) {
        this.touches = touches;
        var rules = AnomalyStage.rules(ScoringConfigs.with(settings).detectors(), "test");
        detector = new AnomalyDetector(rules);
        judge = new GroupJudge(rules, store);
    }

    /** Tells of a closed day; what is found of anybody by it. */
    public List<Finding> hear(WorkDay day) {
        var found = new ArrayList<Finding>();
        judge.take(WorkDay.of(day.group(), day.bytes()), (subject, judged) -> {
            var account = accounts.computeIfAbsent(subject, any -> new AnomalyAccount());
            found.addAll(detector.take(subject, account, JudgedDay.of(judged.bytes()), touches.apply(subject)));
            accounts.put(subject, AnomalyAccount.of(account.bytes()));
        });
        return found;
    }

    /** A store in memory. */
    static final class InMemory implements GroupStore {
        private final TreeMap<Bytes, byte[]> entries = new TreeMap<>();

        @Override
        public byte[] get(Bytes key) {
            return entries.get(key);
        }

        @Override
        public void put(Bytes key, byte[] value) {
            if (value == null) {
                entries.remove(key);
            } else {
                entries.put(key, value);
            }
        }

        @Override
        public List<Entry> range(Bytes from, Bytes to) {
            return entries.subMap(from, true, to, true).entrySet().stream()
                    .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                    .toList();
        }

        /** Keys and values, for comparison. */
        List<String> content() {
            return entries.entrySet().stream()
                    .map(entry ->
                            entry.getKey() + "=" + java.util.HexFormat.of().formatHex(entry.getValue()))
                    .toList();
        }
    }
}
