package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.shot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** How the work went is drawn once enough is decided. The last of the journeys: so many false alarms teach bets that others would miss. */
@Order(9)
class WorkFiguresIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** The dashboard tells of ten decisions and more. */
    private static final int ENOUGH = 12;

    private final Api api = TheSuite.api();
    private final URI pages = TheSuite.running().url("case");

    @Test
    void whatWasDecidedIsDrawnOnTheDashboardAndStandsInItsTable() {
        Chromium.mustBeThere();
        api.untilCaughtUp(PATIENCE);
        new Bursts(api).cameIn(ENOUGH).forEach(this::dismissed);
        var weeks = api.get("approver", "case", "/api/v1/dashboard").body().path("outcomes");
        var week = weeks.path(weeks.size() - 1);
        assertTrue(week.at("/precision/of").asInt() >= ENOUGH, weeks::toString);
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(pages, "approver");
            assertThat(page).hasURL(Pattern.compile(".*/enforcement.*"));
            page.navigate(pages + "/dashboard");
            button(page, "Precision as a table").waitFor();
            assertThat(page.getByText("%d of %d confirmed or cleared"
                            .formatted(
                                    week.at("/precision/hits").asInt(),
                                    week.at("/precision/of").asInt())))
                    .isVisible();
            shot(page, "figures-dashboard");
            button(page, "Precision as a table").click();
            var cells = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Precision"))
                    .locator("tbody tr")
                    .last()
                    .locator("td");
            assertThat(cells.nth(2)).hasText(week.at("/precision/of").asText());
        }
    }

    private void dismissed(JsonNode alert) {
        var path = "/api/v1/alerts/" + alert.path("id").asText();
        var version = api.get("investigator", "case", path)
                .body()
                .at("/alert/version")
                .asLong();
        var answer = api.post(
                "investigator",
                "case",
                path + "/dismissal",
                "{\"outcome\":\"FALSE_ALARM\",\"reason\":\"A campaign of theirs\"}",
                "\"%d\"".formatted(version));
        assertEquals(200, answer.status(), answer.body()::toString);
    }
}
