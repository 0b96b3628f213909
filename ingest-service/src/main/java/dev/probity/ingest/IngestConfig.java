package dev.probity.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** All settings of ingest-service; the table in its README is made from this interface. */
@ConfigMapping(prefix = "probity.ingest")
public interface IngestConfig {
    /** Public key that names and addresses of staff are sealed to: a JWK (P-256), in line or as a path to a file. Without it the service does not start. */
    Optional<String> sealingPublicKey();

    /** Key that refused events are sealed with on {@code probity.dead-letters}: 32 bytes in base64, in line or as a path to a file. Without it the service does not start. */
    Optional<String> deadLetterKey();

    /** Key of the stand-ins that e-mail addresses have on Kafka: 32 bytes in base64, in line or as a path to a file; keep it for good. Without it the service does not start. */
    Optional<String> addressKey();

    /** Mappings of tables of reviews by name, each as JSON; a sender names one instead of spelling it out. */
    Map<String, String> mappings();

    /** What kind of place this is: local, staging or production. Sign-ins of the local suite are good where it is local, and nowhere else. */
    @WithDefault("production")
    Place place();

    /** How long a token that was found valid is not checked again, within its own lifetime; 0S checks it with every request. */
    @WithDefault("30S")
    Duration tokenRemembered();

    /** Bounds that keep one sender from taking the service away from the others. */
    Limits limits();

    /** How events go to Kafka. */
    Publishing publishing();

    /** Kinds of places. */
    enum Place {
        LOCAL,
        STAGING,
        PRODUCTION
    }

    /** Bounds on what is taken in. */
    interface Limits {
        /** Longest single event, as text; at most 1,000,000 bytes. */
        @WithDefault("256K")
        MemorySize event();

        /** How far an event's time may lie ahead of this service's clock; what is of later is refused. */
        @WithDefault("P1D")
        Duration ahead();

        /** Largest body of a single event or a batch, expanded; streams have no bound. */
        @WithDefault("10M")
        MemorySize body();

        /** Most events of a batch; more are sent as a stream. */
        @WithDefault("10000")
        int batch();

        /** Largest ratio of a compressed stream's expanded size to its sent size, beyond the first {@code body}. */
        @WithDefault("250")
        int expansion();

        /** Refusals listed in an answer; all are counted, and all are kept as dead letters. */
        @WithDefault("100")
        int refusalsListed();

        /** Requests at work at once; one more is told to come back (429). */
        @WithDefault("256")
        int requests();

        /** Memory for what requests at work read; one that finds too little is told to come back (429). Without it half of the heap that publishing leaves. */
        Optional<MemorySize> memory();

        /** How many of the latest events of a request are remembered at least, to pass over repeated ones (64 bytes each). */
        @WithDefault("32768")
        int repeatsRemembered();
    }

    /** How events go to Kafka. */
    interface Publishing {
        /** How long a request waits for room in the pipeline before it answers 503. */
        @WithDefault("10S")
        Duration patience();

        /** How long Kafka may take to acknowledge an event before the request answers 503. */
        @WithDefault("30S")
        Duration acknowledgement();

        /** Memory for events on their way: so much for streams, and so much for all others. */
        @WithDefault("64M")
        MemorySize buffer();

        /** Largest batch to one partition. */
        @WithDefault("64K")
        MemorySize batch();

        /** How long a batch of single events waits for company. */
        @WithDefault("5MS")
        Duration linger();

        /** How long a batch of a stream's events waits for company. */
        @WithDefault("25MS")
        Duration streamLinger();

        /** Compression of batches. */
        @WithDefault("lz4")
        String compression();
    }
}
