package dev.probity.local.suite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three services, in the order in which an event meets them. */
public enum Service {
    /** Takes events in. */
    INGEST(256, 250),
    /** Turns events into findings, risk and alerts; more of it lives outside the heap. */
    SCORING(768, 1_200),
    /** Turns alerts into cases; serves the pages. */
    CASE(320, 400);

    private final int heapMegabytes;
    private final int wholeMegabytes;

    Service(int heapMegabytes, int wholeMegabytes) {
        this.heapMegabytes = heapMegabytes;
        this.wholeMegabytes = wholeMegabytes;
    }

    /** Its short name, as people type it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Maven module and folder. */
    public String module() {
        return word() + "-service";
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    /** What its process holds once the usual story is told. */
    int wholeMegabytes() {
        return wholeMegabytes;
    }

    /** Name of one of its replicas: the first has the service's own name. */
    String member(int replica) {
        return replica == 0 ? word() : word() + "-" + replica;
    }

    /** The service of this name. */
    public static Optional<Service> named(String word) {
        return Arrays.stream(values())
                .filter(service ->
                        service.word().equals(word) || service.module().equals(word))
                .findFirst();
    }
}
