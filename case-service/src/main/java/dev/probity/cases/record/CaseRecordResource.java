package dev.probity.cases.record;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of one case. */
@Path("/api/v1/cases/{id}/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "record")
public class CaseRecordResource {
    private final RecordViews views;
    private final CaseReads reads;
    private final SecurityIdentity identity;

    CaseRecordResource(RecordViews views, CaseReads reads, SecurityIdentity identity) {
        this.views = views;
        this.reads = reads;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Operation(operationId = "caseRecord", summary = "Every change and every read of the case, newest first")
    public Uni<RecordPage> record(
            @PathParam("id") UUID id,
            @QueryParam("what") @Nullable RecordKind what,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) Integer limit) {
        return reads.of(id, Read.READ_RECORD, Actor.of(identity))
                .chain(() -> views.page(RecordFilter.of(id, what, cursor, limit)));
    }
}
