package dev.probity.cases.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Listens to the database for what any replica changed, on one of the pool's own connections, so that its TLS and credentials hold
 * here too; comes back by itself when the connection is lost.
 */
@ApplicationScoped
public class BellRope {
    /** Channel of changes that pages want to hear about. */
    public static final String LIVE = "probity_live";

    /** Rung whenever listening begins: what was said before, nobody heard. */
    static final String RESYNC = "RESYNC";

    /** Rung when the connection is lost: nobody hears anything until the next {@link #RESYNC}. */
    static final String DEAF = "DEAF";

    private static final Logger LOG = Logger.getLogger(BellRope.class);
    private static final String LISTEN = "listen " + LIVE + "; listen probity_outbox";
    private static final long PAUSE_MS = 1000;

    private final Vertx vertx;
    private final Event<Bell> bells;
    private final Pool pool;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean stopped;

    BellRope(Vertx vertx, Event<Bell> bells, Pool pool) {
        this.vertx = vertx;
        this.bells = bells;
        this.pool = pool;
    }

    void start(@Observes StartupEvent event) {
        listen();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void listen() {
        pool.getConnection().compose(this::listen).onFailure(failure -> {
            LOG.warnf(
                    "no live changes for now, trying again cause=%s",
                    failure.getClass().getSimpleName());
            again();
        });
    }

    private Future<?> listen(SqlConnection connection) {
        var postgres = PgConnection.cast(connection);
        postgres.notificationHandler(said -> bells.fire(new Bell(said.getChannel(), said.getPayload())));
        postgres.closeHandler(closed -> {
            bells.fire(new Bell(LIVE, DEAF));
            again();
        });
        return postgres.query(LISTEN)
                .execute()
                .onSuccess(listening -> bells.fire(new Bell(LIVE, RESYNC)))
                .onFailure(failure -> postgres.close());
    }

    /** Once, however many signs there are that the connection is gone. */
    private void again() {
        if (!stopped && waiting.compareAndSet(false, true)) {
            vertx.setTimer(PAUSE_MS, timer -> {
                waiting.set(false);
                listen();
            });
        }
    }
}
