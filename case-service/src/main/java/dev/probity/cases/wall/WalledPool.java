package dev.probity.cases.wall;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.pgclient.PgPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PrepareOptions;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.Set;
import java.util.function.Function;

/**
 * The pool through which everything goes that asks the database. Whoever takes a connection has it for the reader that their context names, and for nobody where
 * it names none; what the connection was used for before is overwritten each time.
 */
@SuppressWarnings("deprecation") // the type by which Quarkus takes a pool
final class WalledPool implements PgPool {
    private static final String ENTER =
            "select set_config('probity.reader', $1, false), set_config('probity.staff', $2, false), set_config('probity.roles', $3, false),"
                    + " row_security_active('case_file')";
    private static final String NOBODY = "set probity.reader = ''; set probity.staff = ''; set probity.roles = ''; ";
    private static final Reader UNNAMED = new Reader("", null, Set.of());

    private final Pool pool;

    WalledPool(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Future<SqlConnection> getConnection() {
        var reader = Readers.current().orElse(UNNAMED);
        return pool.getConnection()
                .compose(connection ->
                        enter(connection, reader).map(connection).onFailure(failure -> connection.close()));
    }

    /** Fails for a role that the wall doesn't bind, as the tables' owner or a superuser is: better no answer than one without it. */
    private static Future<Void> enter(SqlConnection connection, Reader reader) {
        return connection
                .preparedQuery(ENTER)
                .execute(Tuple.of(reader.user(), reader.staff() == null ? "" : reader.staff(), reader.rolesInWords()))
                .compose(rows -> rows.iterator().next().getBoolean(3)
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IllegalStateException(
                                "row-level security does not bind this role: it owns the tables, or bypasses it")));
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    /** For the health check, whatever connection it gets: nobody's. */
    @Override
    public Query<RowSet<Row>> query(String sql) {
        return pool.query(NOBODY + sql);
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql) {
        throw new UnsupportedOperationException("take a connection");
    }

    @Override
    public PreparedQuery<RowSet<Row>> preparedQuery(String sql, PrepareOptions options) {
        throw new UnsupportedOperationException("take a connection");
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        pool.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        pool.connectionProvider(provider);
        return this;
    }

    @Override
    public int size() {
        return pool.size();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        close().onComplete(handler);
    }

    @Override
    public Future<Void> close() {
        return pool.close();
    }
}
