package dev.probity.cases.record;

import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of all cases, and what can be proved of it. */
@Path("/api/v1/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "record")
public class RecordResource {
    /** Beyond it JSON's readers round. */
    private static final long LARGEST = (1L << 53) - 1;

    private final RecordViews views;
    private final CaseReads reads;
    private final Proofs proofs;
    private final LogKeys keys;

    RecordResource(RecordViews views, CaseReads reads, Proofs proofs, LogKeys keys) {
        this.views = views;
        this.reads = reads;
        this.proofs = proofs;
        this.keys = keys;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(operationId = "record", summary = "Search the record: who did or read what, when and why")
    public Uni<RecordPage> record(@BeanParam @Valid RecordFilter filter) {
        ProblemException.unlessBefore(filter.from, filter.to);
        return reads.ofSearch(filter.caseId, filter.words()).chain(() -> views.page(filter));
    }

    @GET
    @Path("checkpoint")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    @Operation(operationId = "checkpoint", summary = "How far the log goes, signed; the note alone as text/plain")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Checkpoint.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
            })
    public Uni<Response> checkpoint(@Context HttpHeaders headers) {
        var plain = MediaType.TEXT_PLAIN_TYPE.isCompatible(
                        headers.getAcceptableMediaTypes().getFirst())
                && !headers.getAcceptableMediaTypes().getFirst().isWildcardType();
        return proofs.checkpoint()
                .map(last -> plain
                        ? Response.ok(last.note(), "text/plain;charset=UTF-8").build()
                        : Response.ok(last, MediaType.APPLICATION_JSON_TYPE).build());
    }

    @GET
    @Path("key")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "recordKey", summary = "With what the log's signatures are held against")
    public LogKey key() {
        return keys.shown();
    }

    @GET
    @Path("proofs/inclusion")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            operationId = "inclusionProof",
            summary = "That an entry is in the log; of the latest size where none is given")
    public Uni<InclusionProof> inclusion(
            @QueryParam("index") @DefaultValue("0") @Min(0) @Max(LARGEST) Long index,
            @QueryParam("size") @Min(1) @Max(LARGEST) @Nullable Long size) {
        return proofs.inclusion(index, size);
    }

    @GET
    @Path("proofs/consistency")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(
            operationId = "consistencyProof",
            summary = "That the log only grew; up to the latest size where none is given")
    public Uni<ConsistencyProof> consistency(
            @QueryParam("from") @DefaultValue("1") @Min(1) @Max(LARGEST) Long from,
            @QueryParam("to") @Min(1) @Max(LARGEST) @Nullable Long to) {
        return proofs.consistency(from, to);
    }
}
