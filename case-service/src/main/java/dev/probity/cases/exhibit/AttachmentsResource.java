package dev.probity.cases.exhibit;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.PlainText;
import dev.probity.cases.http.Roles;
import dev.probity.cases.http.Write;
import dev.probity.cases.record.CaseReads;
import dev.probity.cases.record.Read;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Files that entered a case. */
@Path("/api/v1/cases/{id}/attachments")
@Tag(name = "evidence")
public class AttachmentsResource {
    /** Whoever opens it in a browser all the same gets a page that can do nothing. */
    private static final String POLICY = "default-src 'none'; sandbox";

    private final FileDoor door;
    private final ExhibitWork work;
    private final ExhibitViews views;
    private final Exhibits exhibits;
    private final CaseReads reads;
    private final Vertx vertx;
    private final Command.Reader commands;
    private final SecurityIdentity identity;

    AttachmentsResource(
            FileDoor door,
            ExhibitWork work,
            ExhibitViews views,
            Exhibits exhibits,
            CaseReads reads,
            Vertx vertx,
            Command.Reader commands,
            SecurityIdentity identity) {
        this.door = door;
        this.work = work;
        this.views = views;
        this.exhibits = exhibits;
        this.reads = reads;
        this.vertx = vertx;
        this.commands = commands;
        this.identity = identity;
    }

    @POST
    @RolesAllowed(Roles.INVESTIGATOR)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Write
    @Operation(operationId = "attachFile", summary = "Keep a file as evidence, as it is")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Exhibit.class)))
    public Uni<Response> attach(
            @PathParam("id") UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("reason") @NotBlank @Size(max = 2000) @PlainText String reason,
            @RestForm("subject") @Nullable UUID subject) {
        return vertx.executeBlocking(() -> door.look(file))
                .chain(received -> {
                    var wanted = new NewFile(received.name(), received.sha256(), reason, subject);
                    return work.attach(id, commands.of(wanted), received, wanted);
                })
                .map(Answer::response);
    }

    @GET
    @Path("{exhibit}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "attachment", summary = "The file as it was sent, to be saved and not shown")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestMulti<byte[]> attachment(@PathParam("id") UUID id, @PathParam("exhibit") String exhibit) {
        var reader = Actor.of(identity);
        return RestMulti.fromUniResponse(
                views.file(id, exhibit).call(file -> reads.of(id, Read.DOWNLOADED, file.ref(), reader)),
                exhibits::pieces,
                AttachmentsResource::headers);
    }

    private static Map<String, List<String>> headers(ExhibitEntity file) {
        var ascii = file.title.replaceAll("[^A-Za-z0-9 ._-]", "_");
        var encoded = URLEncoder.encode(file.title, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return Map.of(
                HttpHeaders.CONTENT_DISPOSITION,
                List.of("attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded),
                "Content-Security-Policy",
                List.of(POLICY));
    }
}
