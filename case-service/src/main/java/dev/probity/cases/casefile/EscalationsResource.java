package dev.probity.cases.casefile;

import dev.probity.cases.http.Columns;
import dev.probity.cases.http.Roles;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells those whose office it is which escalated cases nobody answers for, so that one that has a single member is heard of. */
@Path("/api/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class EscalationsResource {
    private static final String UNSEEN = "select ref, since, by_rule from escalations_unseen(:most)";
    private static final int MOST = 50;

    @GET
    @RolesAllowed({Roles.APPROVER, Roles.AUDITOR})
    @WithSession
    @Operation(
            operationId = "unseenEscalations",
            summary = "Escalated cases that wait for an answer and that the reader doesn't see: number and time alone")
    public Uni<UnseenEscalations> unseen() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNSEEN, Tuple.class)
                        .setParameter("most", MOST + 1)
                        .getResultList())
                .map(EscalationsResource::of);
    }

    private static UnseenEscalations of(List<Tuple> rows) {
        var items = rows.stream()
                .limit(MOST)
                .map(row ->
                        new UnseenEscalation(row.get(0, String.class), Columns.time(row, 1), row.get(2, Boolean.class)))
                .toList();
        return new UnseenEscalations(items, rows.size() > MOST);
    }
}
