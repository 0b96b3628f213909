package dev.probity.scoring.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends letters with a producer of its own, made from the engine's settings when the first letter comes. */
final class KafkaLetterBox implements LetterBox {
    private static final Logger LOG = Logger.getLogger(KafkaLetterBox.class);
    private static final int SECONDS_TO_SEND = 30;

    private final Map<String, ?> settings;
    private @Nullable Producer<String, byte[]> producer;

    KafkaLetterBox(Map<String, ?> settings) {
        this.settings = new HashMap<>(settings);
    }

    @Override
    public boolean put(DeadLetter letter) {
        try {
            producer()
                    .send(new ProducerRecord<>(Topics.DEAD_LETTERS, letter.id(), letter.toJson()))
                    .get(SECONDS_TO_SEND, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.error("a dead letter could not be sent", e);
            return false;
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<String, Object>();
            settings.forEach((key, value) -> {
                if (ProducerConfig.configNames().contains(key)) {
                    config.put(key, value);
                }
            });
            config.remove(ProducerConfig.TRANSACTIONAL_ID_CONFIG);
            config.remove(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG);
            config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.get(StreamsConfig.APPLICATION_ID_CONFIG) + "-poison");
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
