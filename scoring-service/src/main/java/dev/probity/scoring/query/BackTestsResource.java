package dev.probity.scoring.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.query.BackTestViews.BackTestList;
import dev.probity.scoring.query.BackTestViews.BackTestView;
import dev.probity.scoring.query.BackTestViews.DraftView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Other bets, budgets, policies and rules, tried on the past. */
@Path("/api/v1/back-tests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DETECTION_ENGINEER, Roles.AUDITOR, Roles.ADMIN})
@Tag(name = "Back-tests")
@APIResponse(
        responseCode = "default",
        description = "A problem",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class BackTestsResource {
    private static final int OK = 200;

    private final BackTests tests;
    private final LocalState local;
    private final Siblings siblings;
    private final ObjectMapper json;
    private final JsonWebToken token;
    private final UriInfo uri;
    private final HttpHeaders headers;

    BackTestsResource(
            BackTests tests,
            LocalState local,
            Siblings siblings,
            ObjectMapper json,
            JsonWebToken token,
            UriInfo uri,
            HttpHeaders headers) {
        this.tests = tests;
        this.local = local;
        this.siblings = siblings;
        this.json = json;
        this.token = token;
        this.uri = uri;
        this.headers = headers;
    }

    @POST
    @RolesAllowed(Roles.DETECTION_ENGINEER)
    @Operation(
            operationId = "beginBackTest",
            summary =
                    "Weighs the findings of the past again, by other bets, budgets or a stricter policy; tries rules on past events",
            description = "Reads what is on the topics and writes nothing. An instance runs one at a time.")
    @APIResponse(
            responseCode = "202",
            description = "It runs; Location tells where it is to be followed",
            content = @Content(schema = @Schema(implementation = BackTestView.class)))
    public Response begin(@Nullable DraftView draft) {
        var begun = tests.begin(draft, token.getSubject());
        return Response.accepted(begun)
                .location(URI.create("/api/v1/back-tests/" + begun.id()))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listBackTests",
            summary = "Back-tests of all instances, the newest first, without reports")
    @APIResponseSchema(BackTestList.class)
    public BackTestList list() {
        var call = Call.of(uri, headers);
        var items = new ArrayList<>(tests.all());
        if (!call.forwarded()) {
            for (var holder : local.holders()) {
                if (!holder.equals(local.self())) {
                    var answer = siblings.ask(holder, call);
                    items.addAll(answer.statusCode() == OK ? read(answer.body()).items() : java.util.List.of());
                }
            }
        }
        items.sort(Comparator.comparing(BackTestView::begunAt).reversed());
        return new BackTestList(items);
    }

    private BackTestList read(byte[] body) {
        try {
            return json.readValue(body, BackTestList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @Operation(operationId = "backTest", summary = "One back-test: how far it is, and its report once it is done")
    @APIResponse(
            responseCode = "200",
            description = "The back-test",
            content = @Content(schema = @Schema(implementation = BackTestView.class)))
    public Response one(@RestPath String id) {
        var here = tests.one(id);
        return here.isPresent() ? Response.ok(here.get()).build() : elsewhere(HttpMethod.GET);
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    @RolesAllowed(Roles.DETECTION_ENGINEER)
    @Operation(operationId = "removeBackTest", summary = "Stops one that runs, forgets one that ended")
    @APIResponse(responseCode = "204", description = "Done")
    public Response remove(@RestPath String id) {
        return tests.remove(id) ? Response.noContent().build() : elsewhere(HttpMethod.DELETE);
    }

    /** The answer of whichever sibling knows it. */
    private Response elsewhere(String method) {
        var call = Call.of(uri, headers);
        if (!call.forwarded()) {
            for (var holder : local.holders()) {
                if (!holder.equals(local.self())) {
                    var answer = siblings.ask(holder, call, method);
                    if (answer.statusCode() < Response.Status.BAD_REQUEST.getStatusCode()) {
                        return Response.status(answer.statusCode())
                                .entity(answer.body())
                                .build();
                    }
                }
            }
        }
        throw new ProblemException(ProblemType.NOT_FOUND, "No instance knows a back-test of this id");
    }
}
