package dev.probity.bench.ingest;

/** What takes its turn in every round. */
public enum Contender {
    /** The benchmark as its script runs it: a fresh JVM each time, JIT and all. */
    PRODUCER("Kafka's producer benchmark, fresh JVM"),
    /** The same code called again and again in one JVM, as warm as the service is. */
    WARM_PRODUCER("Kafka's producer benchmark, warm JVM"),
    /** The same records through reactive messaging, as warm: what an emitter costs on top of the producer that it gives to. */
    EMITTER("reactive messaging's emitter, warm JVM"),
    NDJSON("ingest, NDJSON stream"),
    GZIP("ingest, NDJSON stream, gzip"),
    SINGLE("ingest, one event a request"),
    BRIDGE("bare Vert.x bridge, one event a request");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    boolean isProducer() {
        return this == PRODUCER || this == WARM_PRODUCER || this == EMITTER;
    }

    boolean needsService() {
        return this == NDJSON || this == GZIP || this == SINGLE;
    }
}
