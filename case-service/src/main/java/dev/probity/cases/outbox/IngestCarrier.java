package dev.probity.cases.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Brings events to ingest, as any other source of the marketplace does. What it refuses for what it is can't get better; all else can. */
@ApplicationScoped
public class IngestCarrier implements Carrier {
    private static final Set<Integer> REFUSED = Set.of(400, 413, 415, 422);

    private final IngestClient client;

    IngestCarrier(@RestClient IngestClient client) {
        this.client = client;
    }

    @Override
    public Uni<Void> send(Letter letter) {
        return client.send(letter.body())
                .onFailure(WebApplicationException.class)
                .transform(failure -> {
                    int status =
                            ((WebApplicationException) failure).getResponse().getStatus();
                    return REFUSED.contains(status)
                            ? new Unwanted("ingest refused it with " + status)
                            : new IllegalStateException("ingest answered " + status);
                });
    }
}
