package dev.probity.ingest.publish;

import net.jpountz.util.Native;
import org.jboss.logging.Logger;

/**
 * Gets Kafka's client to compress natively. Its LZ4 library only does so by itself when the system's class loader loaded it,
 * which in a Quarkus application is never so; once it is loaded, it is used.
 */
final class NativeLz4 {
    private static final Logger LOG = Logger.getLogger(NativeLz4.class);

    private NativeLz4() {}

    /** Loads the native code; where there is none for this platform, the slower Java code stays in use. */
    static void load() {
        try {
            Native.load();
        } catch (LinkageError | RuntimeException e) {
            LOG.info("no native LZ4 here, compressing in Java");
        }
    }
}
