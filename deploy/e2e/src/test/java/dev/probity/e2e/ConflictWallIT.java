package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The organisation changes, as a profile tells it at ingest's door, and within a minute the wall stands elsewhere: among the last, for scoring hears of the profile, too. */
@Order(10)
class ConflictWallIT {
    private static final Duration MOVED = Duration.ofSeconds(60);
    private static final String COLLEAGUE = "investigator2";
    /** Within the story that was told. */
    private static final Instant BEFORE = Instant.parse("2026-11-22T12:00:00Z");

    private final Api api = TheSuite.api();
    private final Bets bets = new Bets(api);
    private final String pages = TheSuite.running().url("case").toString();

    @BeforeAll
    static void inABrowser() {
        Chromium.mustBeThere();
    }

    @Test
    void whoeverComesToWorkForASuspectSeesNothingOfThemAnyMoreUntilTheyDoNot() {
        var alert = onStaffThatBothSee();
        var path = "/api/v1/alerts/" + alert.path("id").asText();
        var person = "/api/v1/subjects/" + alert.at("/subject/id").asText();
        var name = alert.at("/subject/label").asText();
        var suspect = bets.partyOf(alert.at("/subject/id").asText());
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), COLLEAGUE);
            // its own first page is asked for until then
            page.locator(".pb-queue-table").waitFor();
            page.navigate(pages + "/queue?kind=STAFF&q=" + name.replace(" ", "%20"));
            var rows = page.locator(".pb-queue-table tbody tr").filter(new Locator.FilterOptions().setHasText(name));
            assertThat(rows).hasCount(1);

            tell(BEFORE, "\"managerId\":\"%s\",".formatted(suspect.substring("staff:".length())));
            await().atMost(MOVED).until(() -> api.get(COLLEAGUE, "case", path).status() == 404);
            assertEquals(404, api.get(COLLEAGUE, "case", person).status());
            assertFalse(said(COLLEAGUE, "/api/v1/alerts?limit=200").contains(name));
            assertFalse(said(COLLEAGUE, "/api/v1/subjects?q=" + name.replace(" ", "%20"))
                    .contains(name));
            assertFalse(said(COLLEAGUE, "/api/v1/search?q=" + name.replace(" ", "%20"))
                    .contains(name));
            assertEquals(200, api.get("investigator", "case", path).status());
            assertTrue(said("investigator", "/api/v1/search?q=" + name.replace(" ", "%20"))
                    .contains(name));

            page.reload();
            page.getByText("No alert matches")
                    .or(page.locator(".pb-queue-table"))
                    .first()
                    .waitFor();
            assertThat(rows).hasCount(0);
            page.navigate(pages + "/subjects/" + alert.at("/subject/id").asText());
            assertThat(page.getByText("Nothing to see here")).isVisible();
            Screen.shot(page, "wall-of-a-suspects-report");
        } finally {
            tell(BEFORE.plusSeconds(60), "");
        }
        await().atMost(MOVED).until(() -> api.get(COLLEAGUE, "case", path).status() == 200);
    }

    /** One that waits for everyone, so that it is the wall alone that takes it away. */
    private JsonNode onStaffThatBothSee() {
        var all = api.get("investigator", "case", "/api/v1/alerts?limit=200&kind=STAFF")
                .body()
                .path("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(row -> row.path("case").isNull()
                        && api.get(
                                                COLLEAGUE,
                                                "case",
                                                "/api/v1/alerts/"
                                                        + row.path("id").asText())
                                        .status()
                                == 200)
                .findFirst()
                .orElseThrow();
    }

    private String said(String user, String path) {
        var answer = api.get(user, "case", path);
        assertEquals(200, answer.status(), path);
        return answer.body().toString();
    }

    /** Whom the colleague works for; in a team of their own. */
    private void tell(Instant at, String manager) {
        var answer = api.events("ingest", """
                {"specversion":"1.0","id":"%s","source":"/journey","type":"dev.probity.staff.profile.v1","time":"%s","subject":"staff:%s",\
                "data":{"staffId":"%s",%s"role":"investigator","team":"investigators","site":"DUB","country":"IE","employment":"ACTIVE"}}
                """.formatted(UUID.randomUUID(), at, COLLEAGUE, COLLEAGUE, manager));
        assertEquals(200, answer.status(), answer.body()::toString);
    }
}
