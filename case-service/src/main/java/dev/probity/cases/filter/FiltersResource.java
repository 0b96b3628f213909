package dev.probity.cases.filter;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.PlainText;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Filters of a list that somebody keeps for themself; of the queue, where no list is named. */
@Path("/api/v1/me/filters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class FiltersResource {
    private static final int LONGEST = 60;

    private final FilterShelf shelf;
    private final SecurityIdentity identity;

    FiltersResource(FilterShelf shelf, SecurityIdentity identity) {
        this.shelf = shelf;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "filters", summary = "One's own filters of a list")
    public Uni<SavedFilters> all(@QueryParam("page") @DefaultValue("QUEUE") FilterPage page) {
        return shelf.of(Actor.of(identity), page);
    }

    @PUT
    @Path("{name}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "saveFilter", summary = "Keep filters under a name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SavedFilters.class)))
    @APIResponse(responseCode = "409", description = "Problem")
    public Uni<SavedFilters> save(
            @PathParam("name") @NotBlank @Size(max = LONGEST) @PlainText String name,
            @QueryParam("page") @DefaultValue("QUEUE") FilterPage page,
            @NotNull @Valid NewFilter body) {
        return shelf.put(Actor.of(identity), page, name.strip(), body);
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "removeFilter", summary = "Keep them no longer")
    public Uni<SavedFilters> remove(
            @PathParam("name") @NotBlank @Size(max = LONGEST) @PlainText String name,
            @QueryParam("page") @DefaultValue("QUEUE") FilterPage page) {
        return shelf.remove(Actor.of(identity), page, name.strip());
    }
}
