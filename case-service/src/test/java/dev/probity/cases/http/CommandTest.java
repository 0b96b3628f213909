package dev.probity.cases.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @Test
    void theVersionIsReadFromTheEtag() {
        assertEquals(7L, Command.version("\"7\""));
        assertEquals(7L, Command.version("W/\"7\""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", " ", ""})
    void whoeverDoesNotCareSendsNoVersion(String ifMatch) {
        assertNull(Command.version(ifMatch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"x\"", "\"7\", \"8\"", "\"99999999999999999999\""})
    void garbageIsNoVersion(String ifMatch) {
        assertThrows(ProblemException.class, () -> Command.version(ifMatch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "\u0000"})
    void garbageIsNoKey(String key) {
        assertThrows(ProblemException.class, () -> Command.key(key));
    }

    @Test
    void anotherVersionThanWasSeenIsStale() {
        var command = new Command(Actor.PROBITY, 6L, null, "");
        assertEquals(
                412,
                assertThrows(ProblemException.class, () -> command.seen(7))
                        .type()
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, true",
                "none, -, true",
                "cross-site, -, false",
                "same-site, -, false",
                "-, http://probity.example:8080, true",
                "-, https://evil.example, false",
                "-, null, false",
                "-, -, true",
            })
    void changesComeFromOurOwnPagesOnly(String fetchSite, String origin, boolean fromHere) {
        assertEquals(fromHere, CrossSiteFilter.fromHere(fetchSite, origin, "probity.example:8080"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "/queue?scope=MINE, /queue?scope=MINE",
                "/cases/1, /cases/1",
                "-, /",
                "https://evil.example, /",
                "//evil.example, /",
                "/\\evil.example, /",
                "'/a\r\nSet-Cookie: x', /",
                "queue, /",
            })
    void nobodyIsSentElsewhereAfterSigningIn(String asked, String path) {
        assertEquals(path, SignInResource.ownPath(asked));
    }

    @Test
    void signsThatLikeReadsAreTakenLiterally() {
        assertEquals("50\\%\\_off\\\\%", Clauses.prefix("50%_OFF\\"));
        assertTrue(Clauses.prefix("").equals("%"));
        assertFalse(Clauses.prefix("a").isEmpty());
    }
}
