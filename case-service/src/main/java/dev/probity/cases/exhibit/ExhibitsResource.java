package dev.probity.cases.exhibit;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
import dev.probity.cases.record.CaseReads;
import dev.probity.cases.record.Read;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What entered a case. */
@Path("/api/v1/cases/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
public class ExhibitsResource {
    private final ExhibitViews views;
    private final ExhibitSearch search;
    private final ExhibitWork work;
    private final CaseReads reads;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    ExhibitsResource(
            ExhibitViews views,
            ExhibitSearch search,
            ExhibitWork work,
            CaseReads reads,
            Command.Reader commands,
            SecurityIdentity identity) {
        this.views = views;
        this.search = search;
        this.work = work;
        this.reads = reads;
        this.commands = commands;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "evidence", summary = "What entered the case, as it was then, E-1 first")
    public Uni<ExhibitPage> page(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) Integer limit) {
        return reads.of(id, Read.READ_EVIDENCE, Actor.of(identity)).chain(() -> views.page(id, cursor, limit));
    }

    @GET
    @Path("{exhibit}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "exhibit", summary = "One of them with what it says, readable and raw")
    public Uni<ExhibitDetail> exhibit(@PathParam("id") UUID id, @PathParam("exhibit") String exhibit) {
        return views.detail(id, exhibit)
                .call(found -> reads.of(id, Read.READ_EVIDENCE, found.exhibit().ref(), Actor.of(identity)));
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "addEvidence", summary = "Keep a bill or an event as evidence, as it is now")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Exhibit.class)))
    public Uni<Response> add(@PathParam("id") UUID id, @NotNull @Valid NewExhibit body) {
        var command = commands.of(body);
        return search.of(body.subject())
                .chain(found -> work.add(id, command, body, found))
                .map(Answer::response);
    }
}
