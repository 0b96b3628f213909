package dev.probity.cases.live;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells all replicas of a change, when and only when its transaction commits. */
@ApplicationScoped
public class Live {
    private static final String TELL = "select cast(pg_notify('" + BellRope.LIVE + "', :payload) as text)";

    /** Tells every open page to read everything anew: who may see what has changed, and some page may show what its reader must not see any more. */
    public Uni<Void> resync() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TELL, String.class)
                        .setParameter("payload", BellRope.RESYNC)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Since is when the record came to Kafka, or when the change was made. */
    public Uni<Void> changed(LiveKind kind, UUID id, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TELL, String.class)
                        .setParameter("payload", kind + " " + id + " " + since.toEpochMilli())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
