package dev.probity.ingest.publish;

/** Kafka took an event neither into its buffer nor onto a partition in time; the sender must come back. */
public final class PipelineFullException extends RuntimeException {
    public PipelineFullException(String message, Throwable cause) {
        super(message, cause);
    }
}
