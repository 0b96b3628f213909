package dev.probity.cases.http;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Hears that somebody was given an answer again, since it tells of what it is about as it did the first time. */
public interface GivenAgain {
    /** Within the transaction of the command. */
    Uni<Void> told(UUID about, Actor reader);
}
