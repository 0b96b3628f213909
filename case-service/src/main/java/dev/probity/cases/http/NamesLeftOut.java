package dev.probity.cases.http;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whether more names begin with what was asked for than a list looks at: it then says that it isn't whole. */
@ApplicationScoped
public class NamesLeftOut {
    private static final String MORE_CALLED = "select more_called(:q, :looked)";

    /** False where no name was asked for; within the caller's session. */
    public Uni<Boolean> by(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return Uni.createFrom().item(false);
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MORE_CALLED, Boolean.class)
                        .setParameter("q", Clauses.prefix(q.strip()))
                        .setParameter("looked", Clauses.MOST_CALLED)
                        .getSingleResult());
    }
}
