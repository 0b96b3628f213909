package dev.probity.cases.dashboard;

import dev.probity.cases.http.PlainText;
import dev.probity.cases.http.Roles;
import dev.probity.cases.scoring.ScoringStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What everyone's work comes to. */
@Path("/api/v1/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dashboard")
public class DashboardResource {
    private final Dashboards dashboards;
    private final ScoringStatus scoring;

    DashboardResource(Dashboards dashboards, ScoringStatus scoring) {
        this.dashboards = dashboards;
        this.scoring = scoring;
    }

    @GET
    @RolesAllowed({Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER, Roles.PRIVACY_OFFICER})
    @Operation(
            operationId = "dashboard",
            summary =
                    "What everyone's work comes to, in whole weeks; the last twelve unless said otherwise, 53 at most",
            description =
                    "Narrowed to a country, a role or both, it tells of fewer: nothing of a group with too few, and nothing that would give away the others as too few.")
    public Uni<Dashboard> dashboard(
            @Parameter(description = "its week is the first one") @QueryParam("from") @Nullable Instant from,
            @Parameter(description = "the last week is the one before it, or the one in which it lies")
                    @QueryParam("to")
                    @Nullable
                    Instant to,
            @Parameter(description = "only of staff in this country, as they are placed now")
                    @QueryParam("country")
                    @Size(max = 100)
                    @PlainText
                    @Nullable
                    String country,
            @Parameter(description = "only of staff with this role, as they are placed now")
                    @QueryParam("role")
                    @Size(max = 100)
                    @PlainText
                    @Nullable
                    String role) {
        var span = dashboards.span(from, to);
        var group = new StaffGroup(country, role);
        return scoring.freshness().chain(freshness -> dashboards.of(span, group, freshness));
    }
}
