package dev.probity.local.marketplace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Takes orders from their topic and answers with receipts, as the marketplace's own systems would.
 *
 * <p>Argument: the broker.
 */
public final class MarketplaceMain {
    private static final String ORDERS = "probity.enforcement.orders";
    private static final String RECEIPTS = "probity.enforcement.receipts";
    private static final Duration POLL = Duration.ofSeconds(1);

    private MarketplaceMain() {}

    /** Answers until it is told to stop. */
    public static void main(String[] args) throws ExecutionException, InterruptedException {
        Map<String, Object> in = Map.of(
                "bootstrap.servers", args[0],
                "group.id", "marketplace",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed",
                "enable.auto.commit", "false");
        Map<String, Object> out = Map.of("bootstrap.servers", args[0], "acks", "all");
        try (var orders = new KafkaConsumer<>(in, new StringDeserializer(), new StringDeserializer());
                var receipts = new KafkaProducer<>(out, new StringSerializer(), new StringSerializer())) {
            Runtime.getRuntime().addShutdownHook(new Thread(orders::wakeup, "stop marketplace"));
            orders.subscribe(List.of(ORDERS));
            answer(orders, receipts);
        } catch (WakeupException told) {
            // the way in which a consumer is stopped
        }
    }

    /** Receipts are on their topic before the order counts as read: who dies in between answers again, which changes nothing. */
    private static void answer(KafkaConsumer<String, String> orders, KafkaProducer<String, String> receipts)
            throws ExecutionException, InterruptedException {
        Ledger ledger = new Ledger();
        while (true) {
            for (ConsumerRecord<String, String> order : orders.poll(POLL)) {
                for (JsonNode receipt :
                        ledger.take(order.value(), Clock.systemUTC().instant())) {
                    receipts.send(new ProducerRecord<>(RECEIPTS, order.key(), receipt.toString()))
                            .get();
                }
            }
            orders.commitSync();
        }
    }
}
