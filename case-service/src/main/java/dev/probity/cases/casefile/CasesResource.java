package dev.probity.cases.casefile;

import dev.probity.cases.alert.CaseDetaching;
import dev.probity.cases.alert.CaseMerger;
import dev.probity.cases.alert.CaseMerging;
import dev.probity.cases.alert.CaseOpening;
import dev.probity.cases.alert.Detachment;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
import dev.probity.cases.identity.Investigators;
import dev.probity.cases.record.CaseReads;
import dev.probity.cases.record.Read;
import dev.probity.cases.timeline.TimelinePage;
import dev.probity.cases.timeline.TimelineView;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CasesResource {
    private final CaseList list;
    private final CaseWork work;
    private final CaseOpening opening;
    private final CaseDetaching detaching;
    private final CaseMerging merging;
    private final GoBetweenBills goBetweens;
    private final TimelineView timeline;
    private final CaseReads reads;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    CasesResource(
            CaseList list,
            CaseWork work,
            CaseOpening opening,
            CaseDetaching detaching,
            CaseMerging merging,
            GoBetweenBills goBetweens,
            TimelineView timeline,
            CaseReads reads,
            Command.Reader commands,
            SecurityIdentity identity) {
        this.list = list;
        this.work = work;
        this.opening = opening;
        this.detaching = detaching;
        this.merging = merging;
        this.goBetweens = goBetweens;
        this.timeline = timeline;
        this.reads = reads;
        this.commands = commands;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "cases", summary = "List of cases")
    public Uni<CasePage> cases(@BeanParam @Valid CaseFilter filter) {
        return list.page(filter, Actor.of(identity));
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "openCase", summary = "Open a case from alerts or on a subject")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> open(@NotNull @Valid NewCase body) {
        return opening.open(commands.of(body), body).map(Answer::response);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "case", summary = "One case")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> one(@PathParam("id") UUID id) {
        var reader = Actor.of(identity);
        return reads.of(id, Read.READ, reader)
                .chain(() -> work.read(id, reader))
                .map(view -> Response.ok(view)
                        .header("ETag", Answer.etag(view.version()))
                        .build());
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "assignCase", summary = "Give the case to someone")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> assign(@PathParam("id") UUID id, @NotNull @Valid Assignment body) {
        return work.assign(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/transition")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "moveCase", summary = "Move the case to another state")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> move(@PathParam("id") UUID id, @NotNull @Valid Transition body) {
        return work.move(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/notes")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "noteOnCase", summary = "Add a note")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> note(@PathParam("id") UUID id, @NotNull @Valid NewNote body) {
        return work.note(id, commands.of(body), body).map(Answer::response);
    }

    @GET
    @Path("{id}/candidates")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Operation(operationId = "candidates", summary = "Who can be brought in")
    public Uni<Investigators> candidates(@PathParam("id") UUID id) {
        return work.candidates(id, Actor.of(identity));
    }

    @POST
    @Path("{id}/members")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "bringIntoCase", summary = "Let somebody see the case and take part in it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> bringIn(@PathParam("id") UUID id, @NotNull @Valid NewMember body) {
        return work.bringIn(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/subjects")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "bringSubjectIntoCase", summary = "Make somebody part of what the case is about")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> involve(@PathParam("id") UUID id, @NotNull @Valid NewSubject body) {
        return work.involve(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/subjects/removal")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(
            operationId = "takeSubjectOutOfCase",
            summary = "Take somebody out of what the case is about whom none of its alerts is about")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> letGo(@PathParam("id") UUID id, @NotNull @Valid LeavingSubject body) {
        return work.letGo(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/recusals")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Write
    @Operation(operationId = "recuseFromCase", summary = "Step back from the case, or take a colleague off it")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Recusal.class)))
    public Uni<Response> recuse(@PathParam("id") UUID id, @NotNull @Valid NewRecusal body) {
        return work.recuse(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/hold")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Write
    @Operation(operationId = "holdCase", summary = "Put the case under legal hold: nothing of it is destroyed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> hold(@PathParam("id") UUID id, @NotNull @Valid NewHold body) {
        return work.hold(id, commands.of(body), true, body).map(Answer::response);
    }

    @POST
    @Path("{id}/release")
    @RolesAllowed({Roles.APPROVER, Roles.AUDITOR})
    @Write
    @Operation(operationId = "releaseCase", summary = "End its legal hold")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> release(@PathParam("id") UUID id, @NotNull @Valid NewHold body) {
        return work.hold(id, commands.of(body), false, body).map(Answer::response);
    }

    @POST
    @Path("{id}/escalation")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "escalateCase", summary = "Say that somebody else must look at the case")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> escalate(@PathParam("id") UUID id, @NotNull @Valid NewEscalation body) {
        return work.escalate(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/escalation/answer")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER})
    @Write
    @Operation(operationId = "answerEscalation", summary = "Answer an escalation, which ends by that")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> answer(@PathParam("id") UUID id, @NotNull @Valid NewEscalationAnswer body) {
        return work.answerEscalation(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/closure")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "closeCase", summary = "Close the case with an outcome for each subject with an alert")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> close(@PathParam("id") UUID id, @NotNull @Valid Closure body) {
        var command = commands.of(body);
        return goBetweens
                .of(id)
                .chain(bills -> work.close(id, command, body, bills))
                .map(Answer::response);
    }

    @POST
    @Path("{id}/detachment")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(
            operationId = "detachAlerts",
            summary = "Take alerts out of the case again, back to the queue or into a new case (Location)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> detach(@PathParam("id") UUID id, @NotNull @Valid Detachment body) {
        return detaching.detach(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{id}/merger")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(
            operationId = "mergeCase",
            summary =
                    "Merge the case into another open one, which is the answer: all of it goes on there, and it is closed")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Case.class)))
    public Uni<Response> merge(@PathParam("id") UUID id, @NotNull @Valid CaseMerger body) {
        return merging.merge(id, commands.of(body), body).map(Answer::response);
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "timeline", summary = "The record of changes, newest first")
    public Uni<TimelinePage> timeline(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) Integer limit) {
        return reads.of(id, Read.READ_TIMELINE, Actor.of(identity)).chain(() -> timeline.page(id, cursor, limit));
    }
}
