package dev.probity.cases.wall;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is known to be a member of staff, so that it can be told from whom they are walled. */
@ApplicationScoped
public class KnownStaff {
    private static final String KNOWN = "select exists (select 1 from staff_profile where ref = :staff)";

    private final Vertx vertx;
    private final Lookup lookup;

    /** Profiles stay once they came. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    KnownStaff(Vertx vertx, Lookup lookup) {
        this.vertx = vertx;
        this.lookup = lookup;
    }

    /** Whether a profile of theirs has come. Asked before it is said for whom the request works, so that it is asked in a context of its own. */
    public Uni<Boolean> knows(String staff) {
        if (known.contains(staff)) {
            return Uni.createFrom().item(true);
        }
        var request = Objects.requireNonNull(Vertx.currentContext(), "no Vert.x context");
        return Uni.createFrom()
                .<Boolean>emitter(asked -> OwnContext.run(
                        vertx, () -> lookup.knows(staff).subscribe().with(asked::complete, asked::fail)))
                .emitOn(command -> request.runOnContext(ignored -> command.run()))
                .invoke(found -> {
                    if (found) {
                        known.add(staff);
                    }
                });
    }

    /** Asks the database, by the service's own right. */
    @ApplicationScoped
    static class Lookup {
        @ByRule
        @WithSession
        Uni<Boolean> knows(String staff) {
            return Panache.getSession()
                    .chain(session -> session.createNativeQuery(KNOWN, Boolean.class)
                            .setParameter("staff", staff)
                            .getSingleResult());
        }
    }
}
