package dev.probity.cases.suite;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** A transaction of somebody else that is under way until this is closed, past the service. */
public final class Meanwhile implements AutoCloseable {
    private final Connection connection;

    public Meanwhile() throws SQLException {
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/probity"
                        .formatted(Suite.database().port()),
                "probity_owner",
                "owner");
        connection.setAutoCommit(false);
    }

    public void does(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Until somebody waits for what this holds. */
    public void isWaitedFor() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            var waiting = "select 1 from pg_locks where not granted and %d = any(pg_blocking_pids(pid))"
                    .formatted(row.getInt(1));
            until(waiting, 1);
        }
    }

    /** Until so many wait for whatever somebody holds. */
    public static void waiting(int many) {
        until("select 1 from pg_locks where not granted", many);
    }

    private static void until(String waiting, int many) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Sql.query(waiting).size() >= many);
    }

    public void commits() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
