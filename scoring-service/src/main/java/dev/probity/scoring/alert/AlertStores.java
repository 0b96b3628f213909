package dev.probity.scoring.alert;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The desk's memory in stores that are logged to Kafka. */
final class AlertStores implements DeskStore {
    /** Subject → its alert, while open or waiting; beside them the budget day. */
    static final String ALERTS = "alerts";
    /** Row, weight and subject of waiting alerts, the first in line first; last those that were set behind. */
    static final String WAITING = "alerts-waiting";

    private static final String DAY = "\u0000day";
    private static final byte[] NOTHING = {};

    /** The row of those that were set behind; {@link Alert#row} ends before it. */
    private static final byte BEHIND = 3;

    /** Bytes of the row and the weight. */
    private static final int BEFORE_SUBJECT = 1 + Integer.BYTES;

    private final KeyValueStore<String, byte[]> alerts;
    private final KeyValueStore<Bytes, byte[]> waiting;

    AlertStores(ProcessorContext<?, ?> context) {
        this(context.getStateStore(ALERTS), context.getStateStore(WAITING));
    }

    AlertStores(KeyValueStore<String, byte[]> alerts, KeyValueStore<Bytes, byte[]> waiting) {
        this.alerts = alerts;
        this.waiting = waiting;
    }

    static Set<StoreBuilder<?>> builders() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ALERTS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled(),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(WAITING), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled());
    }

    @Override
    public @Nullable BudgetDay day() {
        return BudgetDay.of(alerts.get(DAY));
    }

    @Override
    public void day(BudgetDay day) {
        alerts.put(DAY, day.toBytes());
    }

    @Override
    public @Nullable Alert alert(String subject) {
        var bytes = alerts.get(subject);
        return bytes == null ? null : AlertJson.read(bytes);
    }

    @Override
    public void keep(Alert alert, @Nullable Alert former) {
        leaveRank(former);
        alerts.put(alert.subject(), AlertJson.write(alert));
        if (alert.state() == AlertState.DEFERRED) {
            waiting.put(rank(alert), NOTHING);
        }
    }

    @Override
    public void forget(Alert alert) {
        leaveRank(alert);
        alerts.delete(alert.subject());
    }

    private void leaveRank(@Nullable Alert alert) {
        if (alert != null && alert.state() == AlertState.DEFERRED) {
            waiting.delete(rank(alert));
            waiting.delete(rank(BEHIND, alert));
        }
    }

    @Override
    public void setBehind(Alert alert) {
        waiting.delete(rank(alert));
        waiting.put(rank(BEHIND, alert), NOTHING);
    }

    @Override
    public List<String> waiting(int most) {
        return subjects((byte) 0, BEHIND, most);
    }

    @Override
    public List<String> behind(int most) {
        return subjects(BEHIND, (byte) (BEHIND + 1), most);
    }

    private List<String> subjects(byte firstRow, byte endRow, int most) {
        var subjects = new ArrayList<String>();
        try (var heaviestFirst = waiting.range(row(firstRow), row(endRow))) {
            while (heaviestFirst.hasNext() && subjects.size() < most) {
                var key = heaviestFirst.next().key.get();
                subjects.add(new String(key, BEFORE_SUBJECT, key.length - BEFORE_SUBJECT, StandardCharsets.UTF_8));
            }
        }
        return subjects;
    }

    private static Bytes row(byte row) {
        return Bytes.wrap(new byte[] {row});
    }

    @Override
    public int before(Alert alert, int most) {
        var own = rank(alert);
        int heavier = 0;
        try (var heaviestFirst = waiting.all()) {
            while (heavier < most
                    && heaviestFirst.hasNext()
                    && heaviestFirst.next().key.compareTo(own) < 0) {
                heavier++;
            }
        }
        return heavier;
    }

    /** Orders as {@link Alert#FIRST_IN_LINE} does. */
    private static Bytes rank(Alert alert) {
        return rank((byte) alert.row(), alert);
    }

    private static Bytes rank(byte row, Alert alert) {
        var subject = alert.subject().getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(BEFORE_SUBJECT + subject.length)
                .put(row)
                .putInt(~(alert.bill().total() ^ Integer.MIN_VALUE))
                .put(subject)
                .array());
    }
}
