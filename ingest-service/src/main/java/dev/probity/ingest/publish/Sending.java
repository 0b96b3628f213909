package dev.probity.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.probity.ingest.event.CheckedEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * The events of one request on their way to Kafka. Used by one thread; the acknowledgements come on the producer's.
 *
 * <p>Back-pressure is the producer's own: {@link #send} waits while its buffer is full.
 */
public final class Sending implements Callback {
    private static final Header EVENT =
            new RecordHeader("content-type", "application/cloudevents+json".getBytes(UTF_8));
    private static final Header LETTER = new RecordHeader("content-type", "application/json".getBytes(UTF_8));

    private final Producer<byte[], byte[]> producer;
    private final Header traceparent;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile @Nullable Thread waiting;
    private long sent;

    Sending(Producer<byte[], byte[]> producer, String traceparent) {
        this.producer = producer;
        this.traceparent = new RecordHeader("traceparent", traceparent.getBytes(UTF_8));
    }

    /** Hands the event to the producer, or the tombstone that it asks for; fails when the pipeline stays full or an earlier event failed. */
    public void send(CheckedEvent event) {
        var topic = event.type().topic();
        if (event.type().tombstone()) {
            // since when nothing of before is to be known: what is sent again says no other time
            var time = new RecordHeader("ce_time", event.time().getBytes(UTF_8));
            send(topic, event.key(), null, List.of(time, traceparent));
        } else {
            send(topic, event.key(), event.value(), List.of(EVENT, traceparent));
        }
    }

    /** Hands a refused event to the dead letters. */
    public void sendDeadLetter(String id, byte[] letter) {
        send(EventPublisher.DEAD_LETTERS, id, letter, List.of(LETTER, traceparent));
    }

    private void send(String topic, String key, byte @Nullable [] value, List<Header> headers) {
        failIfFailed();
        try {
            sent++;
            producer.send(new ProducerRecord<>(topic, null, key.getBytes(UTF_8), value, headers), this);
        } catch (KafkaException | IllegalStateException e) {
            throw new PipelineFullException("the pipeline is full or Kafka cannot be reached", e);
        }
    }

    /** Waits until all in-sync replicas have everything that was sent; fails when one event could not be stored. */
    public void awaitAcknowledged() {
        waiting = Thread.currentThread();
        while (acknowledged.get() < sent) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new PipelineFullException("interrupted before Kafka acknowledged", new InterruptedException());
            }
        }
        failIfFailed();
    }

    private void failIfFailed() {
        var failed = failure.get();
        if (failed != null) {
            throw new PipelineFullException("Kafka did not store an event", failed);
        }
    }

    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failed) {
        if (failed != null) {
            failure.compareAndSet(null, failed);
        }
        acknowledged.incrementAndGet();
        var waiter = waiting;
        if (waiter != null) {
            LockSupport.unpark(waiter);
        }
    }
}
