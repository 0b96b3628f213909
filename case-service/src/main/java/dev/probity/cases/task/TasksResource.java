package dev.probity.cases.task;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be done in a case. */
@Path("/api/v1/cases/{id}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
public class TasksResource {
    private final TaskViews views;
    private final TaskWork work;
    private final CaseReads reads;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    TasksResource(TaskViews views, TaskWork work, CaseReads reads, Command.Reader commands, SecurityIdentity identity) {
        this.views = views;
        this.work = work;
        this.reads = reads;
        this.commands = commands;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "tasks", summary = "What is to be done in the case, T-1 first")
    public Uni<TaskList> all(@PathParam("id") UUID id) {
        return reads.of(id, Read.READ_TASKS, Actor.of(identity))
                .chain(() -> views.ofCase(id))
                .map(TaskList::new);
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "addTask", summary = "Write down what is to be done")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Task.class)))
    public Uni<Response> add(@PathParam("id") UUID id, @NotNull @Valid NewTask body) {
        return work.add(id, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{task}/assignment")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "assignTask", summary = "Give it to a member, or to nobody")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Task.class)))
    public Uni<Response> assign(
            @PathParam("id") UUID id, @PathParam("task") String task, @NotNull @Valid TaskAssignment body) {
        return work.assign(id, task, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{task}/deadline")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "scheduleTask", summary = "Say until when it is to be done")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Task.class)))
    public Uni<Response> schedule(
            @PathParam("id") UUID id, @PathParam("task") String task, @NotNull @Valid TaskDeadline body) {
        return work.schedule(id, task, commands.of(body), body).map(Answer::response);
    }

    @POST
    @Path("{task}/transition")
    @RolesAllowed(Roles.INVESTIGATOR)
    @Write
    @Operation(operationId = "moveTask", summary = "It is done, or dropped, or open again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Task.class)))
    public Uni<Response> move(
            @PathParam("id") UUID id, @PathParam("task") String task, @NotNull @Valid TaskTransition body) {
        return work.move(id, task, commands.of(body), body).map(Answer::response);
    }
}
