package dev.probity.cases.scoring;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Scoring's word on itself; bytes, as in {@link ScoringClient}. */
@RegisterRestClient(configKey = "scoring")
@OidcClientFilter
@Path("/api/v1/status")
public interface ScoringStatusClient {
    @GET
    Uni<byte[]> status();
}
