package dev.probity.cases.wall;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Makes the service's one pool of connections, each of which is told whose it is before anyone has it. Each keeps the plans of what it is asked: with the wall in
 * them, PostgreSQL takes longer to make one than to follow it.
 */
@Singleton
public class WalledPools implements PgPoolCreator {
    private static final int STATEMENTS = 512;

    /** Characters; what Hibernate writes for a case with all that belongs to it is longer than is kept by default. */
    private static final int LONGEST_STATEMENT = 16_384;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList()
                .forEach(options -> options.setCachePreparedStatements(true)
                        .setPreparedStatementCacheMaxSize(STATEMENTS)
                        .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT));
        return new WalledPool(PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build());
    }
}
