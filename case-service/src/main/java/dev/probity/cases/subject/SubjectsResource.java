package dev.probity.cases.subject;

import dev.probity.cases.evidence.Explanations;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.watch.Watch;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Subjects by risk, and one subject whole. */
@Path("/api/v1/subjects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subjects")
public class SubjectsResource {
    private final SubjectList list;
    private final SubjectViews views;
    private final DayViews days;
    private final Watch watch;
    private final SecurityIdentity identity;

    SubjectsResource(SubjectList list, SubjectViews views, DayViews days, Watch watch, SecurityIdentity identity) {
        this.list = list;
        this.views = views;
        this.days = days;
        this.watch = watch;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "subjects", summary = "Subjects by risk")
    public Uni<SubjectPage> subjects(@BeanParam @Valid SubjectFilter filter) {
        return list.page(filter);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "subject", summary = "One subject with bill, findings and cases")
    public Uni<Subject> subject(@PathParam("id") UUID id) {
        return looked(id).chain(() -> views.subject(id));
    }

    @GET
    @Path("{id}/explanations")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "explanations", summary = "Innocent explanations of the subject's bill, tested now")
    public Uni<Explanations> explanations(@PathParam("id") UUID id) {
        return looked(id).chain(() -> views.explanations(id));
    }

    @GET
    @Path("{id}/activity")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(operationId = "activity", summary = "What the person does, beside peers")
    public Uni<Activity> activity(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        ProblemException.unlessBefore(from, to);
        return looked(id).chain(() -> views.activity(id, from, to));
    }

    @GET
    @Path("{id}/days")
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(
            operationId = "days",
            summary = "What a merchant was written and gained lately, day by day, and who of staff was there")
    public Uni<MerchantDays> days(@PathParam("id") UUID id) {
        return looked(id).chain(() -> days.of(id));
    }

    /** Whichever part of somebody's file is read, it is a look at them. */
    private Uni<Void> looked(UUID id) {
        return watch.lookedAtSubject(id, Actor.of(identity));
    }
}
