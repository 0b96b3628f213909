package dev.probity.cases.http;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Http;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser goes through: sign-in by code flow, a session cookie, changes from our own pages only, sign-out. */
@QuarkusTest
@ComponentTest
class SignInQuarkusTest {
    /** A browser that keeps cookies and follows where it is sent. */
    private static final class Browser {
        private final Map<String, String> cookies = new LinkedHashMap<>();

        HttpResponse<InputStream> call(String method, String path, String body, Map<String, String> more) {
            var headers = new HashMap<>(more);
            if (!cookies.isEmpty()) {
                headers.put(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(c -> c.getKey() + "=" + c.getValue())
                                .collect(Collectors.joining("; ")));
            }
            var answer = Http.call(method, path, body, headers);
            answer.headers().allValues("set-cookie").forEach(cookie -> {
                var pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
                if (cookie.contains("Max-Age=0")) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            });
            return answer;
        }

        HttpResponse<InputStream> follow(String path) {
            var answer = call("GET", path, null, Map.of());
            for (var hops = 0;
                    hops < 8 && answer.headers().firstValue("location").isPresent();
                    hops++) {
                var location = answer.headers().firstValue("location").orElseThrow();
                if (URI.create(location).getPath().equals("/q/health/live")) {
                    return answer;
                }
                answer = call("GET", location, null, Map.of());
            }
            return answer;
        }

        Browser signedInAs(String user) {
            Suite.oidc().signsIn(user);
            var last = follow("/sign-in?returnTo=/q/health/live");
            assertEquals(303, last.statusCode(), "sent back to where the reader was");
            return this;
        }
    }

    private static String text(HttpResponse<InputStream> answer) throws IOException {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void thePageOfTheIdentityProviderSignsInAndTheApiKnowsWho() throws IOException {
        var browser = new Browser().signedInAs("approver");
        var me = browser.call("GET", "/api/v1/me", null, Map.of());
        assertEquals(200, me.statusCode());
        var text = text(me);
        assertTrue(text.contains("\"user\":\"approver\"") && text.contains("\"roles\":[\"approver\"]"), text);
        assertTrue(text.contains("\"features\":[]"), "nobody tells a story here");
        assertEquals(200, browser.call("GET", "/api/v1/cases", null, Map.of()).statusCode());
        assertEquals(
                403,
                browser.call(
                                "POST",
                                "/api/v1/cases/" + UUID.randomUUID() + "/notes",
                                "{\"text\":\"x\"}",
                                Map.of("Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"))
                        .statusCode());
    }

    @Test
    void whoIsSignedInAsksScoringAsThemselves() throws IOException {
        var browser = new Browser().signedInAs("detection-engineer");
        assertEquals(
                200,
                browser.call("GET", "/api/v1/detection/bets", null, Map.of()).statusCode());
        var token = Suite.scoring().lastAuthorization().replace("Bearer ", "").split("\\.")[1];
        var claims = new String(java.util.Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        assertTrue(claims.contains("\"sub\":\"sub-detection-engineer\"") && claims.contains("realm_access"), claims);
    }

    @Test
    void theWallStandsForSessionsToo() throws IOException {
        var alert = arrived(anAlertAboveTheLine());
        var path = "/api/v1/cases/" + read(alert).getString("alert.case.id");
        Suite.oidc().isStaff("investigator8", alert.subject().replace("staff:", ""));
        assertEquals(
                404,
                new Browser()
                        .signedInAs("investigator8")
                        .call("GET", path, null, Map.of())
                        .statusCode());
        assertEquals(
                200,
                new Browser()
                        .signedInAs("investigator")
                        .call("GET", path, null, Map.of())
                        .statusCode());
    }

    @Test
    void whoseProviderSaysNoStaffIdSignsInAndIsToldThatNothingIsShown() throws IOException {
        Suite.oidc().isStaff("investigator7", null);
        var browser = new Browser().signedInAs("investigator7");
        assertEquals(200, browser.call("GET", "/api/v1/me", null, Map.of()).statusCode());
        var cases = browser.call("GET", "/api/v1/cases", null, Map.of());
        assertEquals(403, cases.statusCode());
        assertTrue(text(cases).contains("https://probity.dev/problems/no-staff-id"));
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Suite.oidc().signsIn("investigator");
        var browser = new Browser();
        var start = browser.call("GET", "/sign-in", null, Map.of());
        assertEquals(302, start.statusCode());
        var back = browser.call("GET", start.headers().firstValue("location").orElseThrow(), null, Map.of());
        var callback = browser.call("GET", back.headers().firstValue("location").orElseThrow(), null, Map.of());
        var session = callback.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .toList();
        assertTrue(!session.isEmpty(), "a session cookie is set");
        session.forEach(cookie -> {
            assertTrue(cookie.toLowerCase(Locale.ROOT).contains("; httponly"), "out of scripts' reach");
            assertTrue(cookie.contains("; SameSite=Lax"), "not sent by other sites' pages");
        });
    }

    @Test
    void aSignInOfTheLocalSuiteMakesNoSessionHere() {
        var browser = new Browser();
        Suite.oidc().signsIn("admin");
        Suite.oidc()
                .asTheLocalSuite(() -> assertEquals(
                        401, browser.follow("/sign-in?returnTo=/q/health/live").statusCode()));
        assertEquals(401, browser.call("GET", "/api/v1/me", null, Map.of()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q_session", "q_session_chunk_1"})
    void aSessionOfAnotherSecretIsPutAwayAndTheSignInBeginsAnew(String cookie) throws IOException {
        var browser = new Browser();
        browser.cookies.put(cookie, "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..c3RhbGU.c3RhbGU.c3RhbGU");
        assertEquals(401, browser.call("GET", "/api/v1/me", null, Map.of()).statusCode());
        assertTrue(text(browser.signedInAs("approver").call("GET", "/api/v1/me", null, Map.of()))
                .contains("\"user\":\"approver\""));
    }

    @Test
    void aSignInProvesWithPkceThatItBeganHere() {
        var start = new Browser().call("GET", "/sign-in", null, Map.of());
        var asked = start.headers().firstValue("location").orElseThrow();
        assertTrue(asked.contains("code_challenge=") && asked.contains("code_challenge_method=S256"), asked);
    }

    @Test
    void anotherSitesPageChangesNothingWithTheReadersCookie() throws IOException {
        var browser = new Browser().signedInAs("investigator");
        var path = "/api/v1/cases/" + UUID.randomUUID() + "/notes";
        var body = "{\"text\":\"x\"}";
        var json = "application/json";
        var forged = browser.call("POST", path, body, Map.of("Content-Type", json, "Sec-Fetch-Site", "cross-site"));
        assertEquals(403, forged.statusCode());
        assertTrue(text(forged).contains("cross-site"));
        assertEquals(
                403,
                browser.call("POST", path, body, Map.of("Content-Type", json, "Origin", "https://evil.example"))
                        .statusCode());
        assertEquals(
                404,
                browser.call("POST", path, body, Map.of("Content-Type", json, "Sec-Fetch-Site", "same-origin"))
                        .statusCode(),
                "our own page's change goes through, to a case that isn't there");
    }

    @Test
    void withoutASessionTheApiSaysSoAndSendsNobodyAway() {
        var answer = Http.call("GET", "/api/v1/me", null, Map.of("Accept", "text/html,*/*;q=0.8"));
        assertEquals(401, answer.statusCode());
        assertTrue(answer.headers().firstValue("location").isEmpty());
    }

    @Test
    void signingOutEndsTheSession() {
        var browser = new Browser().signedInAs("investigator");
        var out = browser.call("GET", "/sign-out", null, Map.of());
        assertEquals(302, out.statusCode());
        assertTrue(out.headers().firstValue("location").orElseThrow().contains("/logout"));
        assertEquals(401, browser.call("GET", "/api/v1/me", null, Map.of()).statusCode());
    }

    @Test
    void browsersAreToldToLoadFromHereAloneAndKeepNothing() {
        var headers = Http.call("GET", "/api/v1/me", null, Map.of()).headers();
        var policy = headers.firstValue("content-security-policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertTrue(!policy.contains("script-src 'self' 'unsafe"), policy);
        assertEquals("nosniff", headers.firstValue("x-content-type-options").orElseThrow());
        assertEquals("no-store", headers.firstValue("cache-control").orElseThrow());
    }
}
