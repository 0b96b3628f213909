package dev.probity.scoring.query;

import dev.probity.scoring.query.DayViews.MerchantDaysView;
import dev.probity.scoring.query.TieViews.TiesView;
import dev.probity.scoring.query.Views.ActivityView;
import dev.probity.scoring.query.Views.BillView;
import dev.probity.scoring.query.Views.ExplanationsView;
import dev.probity.scoring.query.Views.FindingPage;
import dev.probity.scoring.query.Views.SubjectPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Subjects: by risk, and one by one. For machines: who stands near to a suspect is known to case-service alone, which shows people what is theirs to see. */
@Path("/api/v1/subjects")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SERVICE, "${probity.scoring.subjects-for}"})
@Tag(name = "Subjects")
@APIResponse(
        responseCode = "default",
        description = "A problem; 503 with Retry-After while state moves between instances",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class SubjectsResource {
    private final Routing routing;
    private final RiskList list;
    private final SubjectState state;
    private final ActivityState activities;
    private final DaysState days;
    private final TiesState ties;

    private final UriInfo uri;
    private final HttpHeaders headers;

    SubjectsResource(
            Routing routing,
            RiskList list,
            SubjectState state,
            ActivityState activities,
            DaysState days,
            TiesState ties,
            UriInfo uri,
            HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
        this.routing = routing;
        this.list = list;
        this.state = state;
        this.activities = activities;
        this.days = days;
        this.ties = ties;
    }

    @GET
    @Operation(
            operationId = "listSubjects",
            summary = "Subjects by risk, the heaviest first",
            description = "Totals fade as bills do, to within some tenths of a deciban; a row holds for its asOf.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SubjectPage.class)))
    public SubjectPage subjects(
            @Parameter(
                            description = "Only subjects of that kind",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"staff", "merchant", "reviewer", "person", "org"}))
                    @QueryParam("kind")
                    @Nullable
                    String kind,
            @Parameter(
                            description = "The only order there is",
                            schema = @Schema(type = SchemaType.STRING, enumeration = "risk"))
                    @QueryParam("order")
                    @DefaultValue("risk")
                    String order,
            @BeanParam PageSpan page) {
        var kinds = kind == null ? Parameters.KINDS : List.of(Parameters.kind(kind));
        Parameters.order(order);
        return list.page(kinds, page.after(), page.most(), Call.of(uri, headers));
    }

    @GET
    @Path("/{kind}/{id}/risk")
    @Operation(operationId = "risk", summary = "The subject's bill, faded to a moment")
    @APIResponse(
            responseCode = "200",
            description = "The bill",
            content = @Content(schema = @Schema(implementation = BillView.class)))
    public Response risk(
            @RestPath String kind,
            @RestPath String id,
            @Parameter(
                            description =
                                    "Event time to fade the bill to, not before the latest evidence; the stream's own when absent",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("at")
                    @Nullable
                    String at) {
        var name = Parameters.subject(kind, id);
        var moment = Parameters.time("at", at);
        return routing.answer(name, Call.of(uri, headers), partition -> state.bill(name, partition, moment));
    }

    @GET
    @Path("/{kind}/{id}/findings")
    @Operation(operationId = "findings", summary = "What detectors found, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = FindingPage.class)))
    public Response findings(@RestPath String kind, @RestPath String id, @BeanParam PageSpan page) {
        var name = Parameters.subject(kind, id);
        int most = page.most();
        var after = page.after();
        return routing.answer(name, Call.of(uri, headers), partition -> state.findings(name, partition, after, most));
    }

    @GET
    @Path("/{kind}/{id}/explanations")
    @Operation(operationId = "explanations", summary = "Innocent explanations of the bill, tested, with their numbers")
    @APIResponse(
            responseCode = "200",
            description = "The explanations",
            content = @Content(schema = @Schema(implementation = ExplanationsView.class)))
    public Response explanations(@RestPath String kind, @RestPath String id) {
        var name = Parameters.subject(kind, id);
        return routing.answer(name, Call.of(uri, headers), partition -> state.explanations(name, partition));
    }

    @GET
    @Path("/{kind}/{id}/activity")
    @Operation(operationId = "activity", summary = "What a member of staff did lately, beside what peers do")
    @APIResponse(
            responseCode = "200",
            description = "The activity",
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response activity(@RestPath String kind, @RestPath String id, @BeanParam ActivitySpan span) {
        var name = Parameters.subject(kind, id);
        var wanted = span.read();
        return routing.answer(name, Call.of(uri, headers), partition -> activities.of(name, partition, wanted));
    }

    @GET
    @Path("/{kind}/{id}/days")
    @Operation(
            operationId = "days",
            summary = "A merchant's days: reviews beside what is usual, gains that stood out, and staff who touched it")
    @APIResponse(
            responseCode = "200",
            description = "The days",
            content = @Content(schema = @Schema(implementation = MerchantDaysView.class)))
    public Response days(@RestPath String kind, @RestPath String id) {
        var name = Parameters.subject(kind, id);
        return routing.answer(name, Call.of(uri, headers), partition -> days.of(name, partition));
    }

    @GET
    @Path("/{kind}/{id}/ties")
    @Operation(operationId = "ties", summary = "Whom a subject is tied to, by what, and on which events that rests")
    @APIResponse(
            responseCode = "200",
            description = "The ties",
            content = @Content(schema = @Schema(implementation = TiesView.class)))
    public Response ties(
            @RestPath String kind,
            @RestPath String id,
            @Parameter(
                            description = "Most ties",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("200")
                    String limit) {
        var name = Parameters.subject(kind, id);
        int most = Parameters.limit(limit);
        return routing.answer(name, Call.of(uri, headers), partition -> ties.of(name, partition, most));
    }
}
