package dev.probity.cases.graph;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.record.CaseReads;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The graph of a case. */
@Path("/api/v1/cases/{id}/graph")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class GraphResource {
    private static final int MOST_EXPANDED = 50;

    private final Graphs graphs;
    private final CaseReads reads;
    private final SecurityIdentity identity;

    GraphResource(Graphs graphs, CaseReads reads, SecurityIdentity identity) {
        this.graphs = graphs;
        this.reads = reads;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            operationId = "graph",
            summary =
                    "Who of the case is tied to whom: staff, identifiers, go-betweens, merchants, each tie with all its events")
    public Uni<Graph> graph(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "subjects whose own ties are shown, too, at most 50; whoever isn't there for the reader is passed over")
                    @QueryParam("expand")
                    List<UUID> expand) {
        var wanted = new LinkedHashSet<>(expand);
        if (wanted.size() > MOST_EXPANDED) {
            throw ProblemException.invalid("expand", "maxItems", "At most 50 subjects can be expanded at once.");
        }
        return reads.ofGraph(id, wanted, Actor.of(identity)).chain(() -> graphs.of(id, wanted));
    }
}
