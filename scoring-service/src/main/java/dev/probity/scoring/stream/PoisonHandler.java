package dev.probity.scoring.stream;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
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
    private static final String INTERNAL = "internal";

    private @Nullable LetterBox letters;

    @Override
    public void configure(Map<String, ?> configs) {
        letters = new KafkaLetterBox(configs);
        DeadLetter.counter(INTERNAL, Metrics.globalRegistry);
    }

    @Override
    public ProcessingHandlerResponse handle(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (exception instanceof KafkaException || context.topic() == null) {
            return ProcessingHandlerResponse.FAIL;
        }
        Undigested.one();
        LOG.errorf(
                exception,
                "record could not be processed topic=%s partition=%d offset=%d",
                context.topic(),
                context.partition(),
                context.offset());
        DeadLetter.counter(counted(context.topic()), Metrics.globalRegistry).increment();
        return letters != null && letters.put(letter(context, record, exception))
                ? ProcessingHandlerResponse.CONTINUE
                : ProcessingHandlerResponse.FAIL;
    }

    /** Topics within the topology are named after the application; counted as one, so that the count stands at 0 from the start. */
    private static String counted(String topic) {
        return topic.startsWith(Topics.PREFIX) ? topic : INTERNAL;
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
}
