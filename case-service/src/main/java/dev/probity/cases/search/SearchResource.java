package dev.probity.cases.search;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.PlainText;
import dev.probity.cases.http.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The one search. */
@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {
    private final Search search;
    private final SecurityIdentity identity;

    SearchResource(Search search, SecurityIdentity identity) {
        this.search = search;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR, Roles.DETECTION_ENGINEER})
    @Operation(
            operationId = "search",
            summary = "Cases by reference or by what they say, subjects by pseudonym, merchants",
            description =
                    "Cases are found by words of their title, record, tasks and exhibits and by what their subjects are called, in any order and form; "
                            + "identifiers and the last word by their beginning. Quotation marks keep words together, a minus takes one out, \"or\" stands between others. "
                            + "Only of what the reader sees; the best of each kind.")
    public Uni<SearchResult> search(@QueryParam("q") @NotBlank @Size(max = 100) @PlainText String q) {
        return search.find(q, Actor.of(identity));
    }
}
