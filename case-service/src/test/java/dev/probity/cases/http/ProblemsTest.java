package dev.probity.cases.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
    private static Throwable wrapped(Throwable cause) {
        return new CompletionException(new IllegalStateException(cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "40001", "53300", "57P01"})
    void aDatabaseThatIsAwayOrOverrunIsNoDefectOfOurs(String state) {
        assertTrue(Problems.passing(wrapped(new PgException("x", "FATAL", state, "x"))));
        assertTrue(Problems.passing(wrapped(new SQLException("x", state))), "as Hibernate tells it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "23505", "22001"})
    void aStatementThatIsWrongIs(String state) {
        assertFalse(Problems.passing(wrapped(new PgException("x", "ERROR", state, "x"))));
    }

    @Test
    void aConnectionThatIsRefusedOrLostPasses() {
        assertTrue(Problems.passing(wrapped(new ConnectException())));
        assertTrue(Problems.passing(wrapped(new ClosedChannelException())));
    }

    @Test
    void whatHasNothingToDoWithTheNetworkDoesNot() {
        assertFalse(Problems.passing(wrapped(new NullPointerException())));
        assertFalse(Problems.passing(wrapped(new JsonParseException(null, "x"))));
    }
}
