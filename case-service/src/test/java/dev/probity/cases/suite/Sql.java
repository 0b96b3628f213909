package dev.probity.cases.suite;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database past the service, as the role of its choice. */
public final class Sql {
    private Sql() {}

    public static List<String> query(String sql) {
        return as("probity_owner", "owner", sql);
    }

    /** First column of each row, as text. */
    public static List<String> as(String user, String password, String sql) {
        var url = "jdbc:postgresql://127.0.0.1:%d/probity"
                .formatted(Suite.database().port());
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            var rows = new ArrayList<String>();
            if (statement.execute(sql)) {
                var result = statement.getResultSet();
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getSQLState() + " " + e.getMessage(), e);
        }
    }
}
