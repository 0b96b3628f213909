package dev.probity.scoring.stream;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
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
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a processor could not digest goes to the dead letters, and the stream goes on. The letter is sent beside the transaction, for a transaction may yet be
 * undone; its id comes from the record's place, so that a second refusal of the same record is the same letter. What Kafka itself throws is not for here.
 */
@RegisterForReflection
public final class PoisonHandler implements ProcessingExceptionHandler {
    private static final Logger LOG = Logger.getLogger(PoisonHandler.class);
    private static final int SECONDS_TO_SEND = 30;

    private Map<String, Object> settings = Map.of();
    private @Nullable Producer<String, byte[]> producer;

    @Override
    public void configure(Map<String, ?> configs) {
        settings = new HashMap<>(configs);
    }

    @Override
    public ProcessingHandlerResponse handle(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (exception instanceof KafkaException || context.topic() == null) {
            return ProcessingHandlerResponse.FAIL;
        }
        LOG.errorf(
                exception,
                "a record could not be processed: topic=%s partition=%d offset=%d",
                context.topic(),
                context.partition(),
                context.offset());
        return send(letter(context, record, exception))
                ? ProcessingHandlerResponse.CONTINUE
                : ProcessingHandlerResponse.FAIL;
    }

    private static DeadLetter letter(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        byte[] payload = context.sourceRawValue();
        return new DeadLetter(
                context.topic(),
                context.partition(),
                context.offset(),
                "unprocessable",
                exception.getClass().getSimpleName() + " at " + context.processorNodeId(),
                Instant.ofEpochMilli(record.timestamp()),
                payload);
    }

    private boolean send(DeadLetter letter) {
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
