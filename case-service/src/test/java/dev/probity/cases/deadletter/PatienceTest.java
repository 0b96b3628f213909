package dev.probity.cases.deadletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.http.Cause;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {
    private static Throwable database(String state) {
        return new CompletionException(new PgException("Key (ref)=(staff:S-1) exists", "ERROR", state, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P05", "23502", "23514", "54000"})
    void badDataIsHopeless(String state) {
        assertTrue(Patience.hopeless(database(state)));
    }

    @Test
    void whatHibernateTellsOfBadDataIsHopelessToo() {
        assertTrue(Patience.hopeless(new CompletionException(new SQLException("Key (ref)=(staff:S-1)", "22001"))));
        assertFalse(Patience.hopeless(new CompletionException(new SQLException("gone", "08006"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "08006", "53300", "57P01", "42P01"})
    void aRaceAnAbsenceOrAMissingTableIsNot(String state) {
        assertFalse(Patience.hopeless(database(state)));
    }

    @Test
    void aDefectOfOursIsHopelessSoThatItStopsNobodyElse() {
        assertTrue(Patience.hopeless(new CompletionException(new ClassCastException())));
        assertTrue(Patience.hopeless(new NullPointerException()));
        assertTrue(Patience.hopeless(new CompletionException(new DateTimeException("no such time"))));
    }

    @Test
    void aLostConnectionIsNot() {
        assertFalse(Patience.hopeless(new CompletionException(new IOException("reset"))));
        assertFalse(Patience.hopeless(new IllegalStateException("Session is closed")));
    }

    @Test
    void aLogTellsTheKindAndThePlaceAndNothingOfTheRecord() {
        assertEquals(
                "cause=PgException sqlState=23505", Cause.of(database("23505")).replaceFirst(" at=.*", ""));
    }
}
