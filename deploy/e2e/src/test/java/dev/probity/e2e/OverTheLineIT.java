package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A story's events bring somebody who sells over the line: a case opens by itself, is assigned, looked into and confirmed, and bets rise. */
@Order(2)
class OverTheLineIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofMinutes(1);
    private final Api api = TheSuite.api();
    private final Bets bets = new Bets(api);

    @Test
    void whoSellsCrossesTheLineTheirCaseOpensByItselfAndIsConfirmedInTheBrowserAndTheBetsThatSpokeAgainstRise() {
        Chromium.mustBeThere();
        await().atMost(PATIENCE).until(() -> api.caughtUp() && overTheLine().isPresent());
        var alert = overTheLine().orElseThrow();
        var suspect = bets.partyOf(alert.at("/subject/id").asText());
        var culprits = new Culprits(TheSuite.running().data().truth());
        assertTrue(culprits.include(suspect), () -> suspect + " is innocent, and over the line: " + alert);
        var id = alert.at("/case/id").asText();
        var record = api.get("investigator", "case", "/api/v1/cases/" + id + "/timeline")
                .body();
        assertTrue(record.toString().contains("is above the line"), record::toString);

        try (var chromium = new Chromium()) {
            var pages = TheSuite.running().url("case");
            var page = chromium.signIn(pages, "investigator");
            page.locator(".pb-queue-table tbody tr").first().waitFor();
            Screen.shot(page, "queue");
            page.navigate(pages + "/queue?kind=STAFF");
            var rows = page.locator(".pb-queue-table tbody tr");
            rows.filter(new Locator.FilterOptions()
                            .setHasText(alert.at("/subject/label").asText()))
                    .first()
                    .click();
            var preview = page.locator(".pb-drawer");
            preview.locator(".pb-waterfall").waitFor();
            Screen.shot(page, "preview");
            var ref = alert.at("/case/ref").asText();
            preview.getByText("Open " + ref).click();
            page.waitForURL(Screen.A_CASE);
            page.locator(".pb-timeline svg").first().waitFor();
            assertTrue(page.url().contains(id), page::url);

            takeIt(page);
            Screen.shot(page, "case");

            var before = bets.now();
            var lessons = bets.lessons(
                    bets.parties(found(id), one -> one.path("alerted").asBoolean()));
            confirm(page, ref, found(id));
            Screen.shot(page, "closed");

            assertEquals("CLOSED", found(id).path("state").asText());
            await().atMost(SOON).untilAsserted(() -> bets.assertTaughtBesideOthers(before, lessons, true));
            page.navigate(pages + "/subjects/" + alert.at("/subject/id").asText());
            page.locator(".pb-over-time svg.pb-svg").waitFor();
            assertThat(page.locator(".pb-skeleton")).hasCount(0);
            Screen.shot(page, "subject");
        }
    }

    private static void takeIt(Page page) {
        Screen.button(page, "Assignee nobody").click();
        Screen.menuItem(page, "Assign to me").click();
        assertThat(Screen.button(page, "Assignee me")).isVisible();
        Screen.button(page, "State open").click();
        Screen.menuItem(page, "investigating").click();
        assertThat(Screen.button(page, "State investigating")).isVisible();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Notes")))
                .click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Add a note"))
                .fill("Nobody in the team knows of an appeal.");
        Screen.button(page, "Add note").click();
        assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Notes 1")))
                .isVisible();
    }

    /** With an outcome for each whom an alert is about, as the dialog demands; whom the case drew in keeps none. */
    private static void confirm(Page page, String ref, JsonNode casefile) {
        Screen.button(page, "Close " + ref).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        for (var one : casefile.path("subjects")) {
            if (one.path("alerted").asBoolean()) {
                dialog.getByLabel(one.at("/subject/label").asText(), new Locator.GetByLabelOptions().setExact(true))
                        .selectOption("CONFIRMED");
            }
        }
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Reason"))
                .fill("They admitted it.");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Close " + ref + " with")))
                .click();
        assertThat(page.getByText("Closed by")).isVisible();
    }

    /** The heaviest member of staff of whom a case has opened; nobody has opened any by then. */
    private Optional<JsonNode> overTheLine() {
        var items = api.get("investigator", "case", "/api/v1/alerts?limit=50&kind=STAFF")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .findFirst()
                .filter(alert -> alert.path("aboveLine").asBoolean()
                        && !alert.path("case").isNull());
    }

    private JsonNode found(String id) {
        return api.get("investigator", "case", "/api/v1/cases/" + id).body();
    }
}
