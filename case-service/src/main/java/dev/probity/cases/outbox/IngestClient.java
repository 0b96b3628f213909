package dev.probity.cases.outbox;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Ingest's door for events, knocked at with the service's own account. */
@RegisterRestClient(configKey = "ingest")
@OidcClientFilter
@Path("/api/v1/events")
public interface IngestClient {
    /** One CloudEvent in structured mode; done when Kafka has it. */
    @POST
    @Consumes("application/cloudevents+json")
    Uni<Void> send(String event);
}
