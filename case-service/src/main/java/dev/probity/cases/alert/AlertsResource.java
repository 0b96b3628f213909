package dev.probity.cases.alert;

import dev.probity.cases.casefile.Assignment;
import dev.probity.cases.casefile.Case;
import dev.probity.cases.casefile.CaseLink;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The queue, and what is done from it. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
public class AlertsResource {
    private final AlertQueue queue;
    private final AlertTriage triage;
    private final BulkTriage bulk;
    private final CaseOpening opening;
    private final CaseReads reads;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    AlertsResource(
            AlertQueue queue,
            AlertTriage triage,
            BulkTriage bulk,
            CaseOpening opening,
            CaseReads reads,
            Command.Reader commands,
            SecurityIdentity identity) {
        this.queue = queue;
        this.triage = triage;
        this.bulk = bulk;
        this.opening = opening;
        this.reads = reads;
        this.commands = commands;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "alerts", summary = "The queue")
    public Uni<AlertPage> alerts(@BeanParam @Valid AlertFilter filter) {
        return queue.page(filter, Actor.of(identity));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "alert", summary = "One alert with its bill")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AlertDetail.class)))
    public Uni<Response> alert(@PathParam("id") UUID id) {
        return queue.detail(id)
                .call(detail -> logged(detail.alert().inCase()))
                .map(detail -> Response.ok(detail)
                        .header("ETag", Answer.etag(detail.alert().version()))
                        .build());
    }

    /** What is in a case is read there; an alert that is in none isn't on the record. */
    private Uni<?> logged(@Nullable CaseLink file) {
        return file == null ? Uni.createFrom().voidItem() : reads.of(file.id(), Read.READ_ALERT, Actor.of(identity));
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "assignAlert", summary = "Give the alert to someone")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertRow.class)))
    public Uni<Response> assign(@PathParam("id") UUID id, @NotNull @Valid Assignment body) {
        return triage.assign(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/dismissal")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "dismissAlert", summary = "End the alert without a case")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertRow.class)))
    public Uni<Response> dismiss(@PathParam("id") UUID id, @NotNull @Valid Dismissal body) {
        return triage.dismiss(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/snooze")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "snoozeAlert", summary = "Put the alert aside for a while")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertRow.class)))
    public Uni<Response> snooze(@PathParam("id") UUID id, @NotNull @Valid Snooze body) {
        return triage.snooze(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/taking-back")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "takeAlertBack", summary = "Take back an alert that was put aside")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertRow.class)))
    public Uni<Response> takeBack(@PathParam("id") UUID id, @NotNull @Valid TakingBack body) {
        return triage.takeBack(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("triage")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write(several = true)
    @Operation(
            operationId = "triageAlerts",
            summary = "Give many alerts to someone, put them aside, or end them without a case",
            description =
                    "Each alert as if it were asked of alone, one after the other; what is not done of one, for whatever reason, stops none of the others. With an Idempotency-Key the same request again gets for each alert what it got the first time, and tries those again that were not changed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Triaged.class)))
    public Uni<Triaged> triage(@NotNull @Valid Triage body) {
        return bulk.triage(commands.of(body), body);
    }

    @POST
    @Path("merge")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "mergeAlerts", summary = "Bring alerts into one case")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> merge(@NotNull @Valid Merge body) {
        return opening.merge(commands.of(body), body).map(Answer::response);
    }
}
