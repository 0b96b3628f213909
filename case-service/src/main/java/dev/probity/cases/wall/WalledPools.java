package dev.probity.cases.wall;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes the service's one pool of connections, each of which is told whose it is before anyone has it. */
@Singleton
public class WalledPools implements PgPoolCreator {
    @Override
    public Pool create(Input input) {
        return new WalledPool(PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build());
    }
}
