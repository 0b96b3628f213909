package dev.probity.cases.scoring;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Scoring's REST answers about one subject; bytes, so that one reader with one strictness reads all that scoring says. */
@RegisterRestClient(configKey = "scoring")
@OidcClientFilter
@Path("/api/v1/subjects/{kind}/{id}")
public interface ScoringClient {
    @GET
    @Path("risk")
    Uni<byte[]> risk(@PathParam("kind") String kind, @PathParam("id") String id, @QueryParam("at") @Nullable String at);

    @GET
    @Path("findings")
    Uni<byte[]> findings(@PathParam("kind") String kind, @PathParam("id") String id, @QueryParam("limit") int limit);

    @GET
    @Path("explanations")
    Uni<byte[]> explanations(@PathParam("kind") String kind, @PathParam("id") String id);

    @GET
    @Path("activity")
    Uni<byte[]> activity(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") int limit);

    @GET
    @Path("days")
    Uni<byte[]> days(@PathParam("kind") String kind, @PathParam("id") String id);

    @GET
    @Path("ties")
    Uni<byte[]> ties(@PathParam("kind") String kind, @PathParam("id") String id, @QueryParam("limit") int limit);
}
