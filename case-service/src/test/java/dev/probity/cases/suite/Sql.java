package dev.probity.cases.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Looks into the database past the service, as the role of its choice. */
public final class Sql {
    private static final int A_SECOND = 1;

    /** Those that nobody uses, by who they are of: to sign in anew takes longer than most of what is asked, and matrices ask thousands of times. */
    private static final Map<String, Queue<Connection>> FREE = new ConcurrentHashMap<>();

    private Sql() {}

    public static List<String> query(String sql) {
        return as("probity_owner", "owner", sql);
    }

    /** First column of each row, as text. */
    public static List<String> as(String user, String password, String sql) {
        var url = "jdbc:postgresql://127.0.0.1:%d/probity"
                .formatted(Suite.database().port());
        var free = FREE.computeIfAbsent(user + "@" + url, of -> new ConcurrentLinkedQueue<>());
        try {
            var connection = free.poll();
            if (connection == null || !connection.isValid(A_SECOND)) {
                connection = DriverManager.getConnection(url, user, password);
            }
            try {
                var rows = rows(connection, sql);
                rows(connection, "discard all");
                free.add(connection);
                return rows;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getSQLState() + " " + e.getMessage(), e);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = new ArrayList<String>();
            if (statement.execute(sql)) {
                var result = statement.getResultSet();
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }
}
