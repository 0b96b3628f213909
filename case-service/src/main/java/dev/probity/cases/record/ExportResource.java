package dev.probity.cases.record;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Case files to take away. */
@Path("/api/v1/cases/{id}/export")
@Tag(name = "record")
public class ExportResource {
    private static final String ZIP = "application/zip";

    private final CaseExport export;
    private final ExportTurn turn;
    private final SecurityIdentity identity;

    ExportResource(CaseExport export, ExportTurn turn, SecurityIdentity identity) {
        this.export = export;
        this.turn = turn;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.AUDITOR})
    @Produces(ZIP)
    @Operation(
            operationId = "exportCase",
            summary = "The case file as an archive that ./probity verify checks; one at a time")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> export(@PathParam("id") UUID id) {
        return turn.run(() -> export.of(id, Actor.of(identity)))
                .map(made -> Response.ok(made.bytes(), ZIP)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.ref() + ".zip\"")
                        .build());
    }
}
