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
    /** Row, weight and subject of waiting alerts, the first in line first. */
    static final String WAITING = "alerts-waiting";

    private static final String DAY = "\u0000day";
    private static final byte[] NOTHING = {};

    /** Bytes of the row and the weight. */
    private static final int BEFORE_SUBJECT = 1 + Integer.BYTES;

    private final KeyValueStore<String, byte[]> alerts;
    private final KeyValueStore<Bytes, byte[]> waiting;

    AlertStores(ProcessorContext<?, ?> context) {
        this.alerts = context.getStateStore(ALERTS);
        this.waiting = context.getStateStore(WAITING);
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
        }
    }

    @Override
    public List<String> waiting(int most) {
        var subjects = new ArrayList<String>();
        try (var heaviestFirst = waiting.all()) {
            while (heaviestFirst.hasNext() && subjects.size() < most) {
                var key = heaviestFirst.next().key.get();
                subjects.add(new String(key, BEFORE_SUBJECT, key.length - BEFORE_SUBJECT, StandardCharsets.UTF_8));
            }
        }
        return subjects;
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
        var subject = alert.subject().getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(BEFORE_SUBJECT + subject.length)
                .put((byte) alert.row())
                .putInt(~(alert.bill().total() ^ Integer.MIN_VALUE))
                .put(subject)
                .array());
    }
}
