package dev.probity.cases.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Listens to the database for what any replica changed; comes back by itself when the connection is lost. */
@ApplicationScoped
public class BellRope {
    /** Channel of changes that pages want to hear about. */
    public static final String LIVE = "probity_live";

    private static final Logger LOG = Logger.getLogger(BellRope.class);
    private static final List<String> CHANNELS = List.of(LIVE, "probity_outbox");
    private static final long PAUSE_MS = 1000;

    private final Event<Bell> bells;
    private final PgSubscriber subscriber;

    BellRope(
            Vertx vertx,
            Event<Bell> bells,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password) {
        this.bells = bells;
        var options = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
        this.subscriber = PgSubscriber.subscriber(vertx, options).reconnectPolicy(retries -> PAUSE_MS);
    }

    void start(@Observes StartupEvent event) {
        for (var channel : CHANNELS) {
            subscriber.channel(channel).handler(payload -> bells.fire(new Bell(channel, payload)));
        }
        subscriber.connect().onFailure(e -> LOG.warnf("no live changes yet, trying again cause=%s", e.getMessage()));
    }

    void stop(@Observes ShutdownEvent event) {
        subscriber.close();
    }
}
