package dev.probity.cases.outbox;

import io.smallrye.mutiny.Uni;

/** Brings a letter to its topic; done when the brokers have it. */
public interface Carrier {
    Uni<Void> send(Letter letter);
}
