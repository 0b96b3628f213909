package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.menuItem;
import static dev.probity.e2e.Screen.shot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A morning's triage from the queue, on alerts that come in for it, so that nobody else's are decided. */
@Order(5)
class TriageIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Nearly a page of the queue: what other journeys told of comes beside it. */
    private static final int MANY = 40;

    private static final String LIST = "/queue?kind=MERCHANT&order=NEWEST";

    private final Api api = TheSuite.api();
    private final Bursts bursts = new Bursts(api);
    private final URI pages = TheSuite.running().url("case");

    @BeforeEach
    void storyIsRead() {
        Chromium.mustBeThere();
        api.untilCaughtUp(PATIENCE);
    }

    @Test
    void alertsAreTakenDismissedAndPutAsideFromTheQueue() {
        var came = bursts.cameIn(4);
        try (var chromium = new Chromium()) {
            var page = queue(chromium, LIST);
            came.forEach(alert -> tick(page, alert));
            shot(page, "triage-selected");
            button(page, "Assign to me").click();
            assertThat(page.getByText("4 alerts: assigned to me")).isVisible();
            came.forEach(
                    alert -> assertThat(row(page, alert).locator(".assignee")).hasText("with me"));
            came.forEach(alert ->
                    assertEquals("investigator", read(alert).at("/assignee/id").asText()));
            assertThat(page.locator(".pb-bulk")).hasCount(0);

            came.subList(0, 3).forEach(alert -> tick(page, alert));
            button(page, "Dismiss as").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^false alarm")))
                    .click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Reason").fill("A campaign of theirs");
            shot(page, "triage-dismiss");
            button(dialog, "Dismiss 3 alerts as false alarm").click();
            assertThat(dialog).hasCount(0);
            came.subList(0, 3).forEach(alert -> assertThat(row(page, alert)).hasCount(0));
            shot(page, "triage-dismissed");

            var last = came.getLast();
            row(page, last).click();
            button(page.locator(".pb-drawer"), "Snooze").click();
            dialog.getByLabel("in a week").check();
            dialog.getByLabel("Reason").fill("The campaign ends on Friday");
            shot(page, "triage-snooze");
            button(dialog, "Snooze %s for 7\u00a0d".formatted(label(last))).click();
            assertThat(dialog).hasCount(0);
            assertThat(row(page, last)).hasCount(0);
            page.navigate(pages + LIST + "&state=SNOOZED");
            assertThat(row(page, last)).isVisible();
            shot(page, "triage-snoozed");
        }
        came.subList(0, 3).forEach(alert -> {
            assertEquals("DISMISSED", read(alert).path("state").asText());
            assertEquals("FALSE_ALARM", read(alert).path("outcome").asText());
        });
        var aside = read(came.getLast());
        assertEquals("SNOOZED", aside.path("state").asText());
        var until = Instant.parse(aside.path("snoozedUntil").asText());
        var week = Duration.between(Instant.now(), until);
        assertTrue(week.compareTo(Duration.ofDays(6)) > 0 && week.compareTo(Duration.ofDays(7)) < 0, week::toString);
    }

    @Test
    void alertsAreMergedIntoACaseAndOneOfThemIsTakenOutAgain() {
        var came = bursts.cameIn(3);
        var third = came.getLast();
        try (var chromium = new Chromium()) {
            var page = queue(chromium, LIST);
            came.subList(0, 2).forEach(alert -> tick(page, alert));
            button(page, "Merge into a case").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            button(dialog, "Merge 2 alerts into a new case").click();
            assertThat(dialog).hasCount(0);
            var file = read(came.getFirst()).path("case");
            var ref = file.path("ref").asText();
            assertEquals(file.path("id"), read(came.get(1)).at("/case/id"));
            assertThat(page.getByText("2 alerts: merged into " + ref)).isVisible();

            // a third goes where the one beside it is
            tick(page, came.getFirst());
            tick(page, third);
            button(page, "Merge into a case").click();
            shot(page, "triage-merge");
            button(dialog, "Merge 2 alerts into " + ref).click();
            assertThat(dialog).hasCount(0);
            assertEquals(file.path("id"), read(third).at("/case/id"));

            // what is in a case is decided there
            row(page, third).click();
            var preview = page.locator(".pb-drawer");
            assertThat(button(preview, "Snooze")).hasCount(0);
            shot(page, "triage-merged");
            preview.getByText("Open " + ref).click();
            page.waitForURL(Screen.A_CASE);
            // the drawer, which has a menu of that name, may stand there for a moment yet
            page.locator(".pb-page-actions").getByLabel("More actions").click();
            menuItem(page, "Take alerts out…").click();
            dialog.getByLabel(label(third)).check();
            dialog.getByLabel("Reason").fill("Another campaign");
            shot(page, "triage-take-out");
            button(dialog, "Take the alert on %s out of %s".formatted(label(third), ref))
                    .click();
            assertThat(dialog).hasCount(0);
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Record")))
                    .click();
            assertThat(page.getByText("Another campaign").first()).isVisible();
            shot(page, "triage-taken-out");
            page.navigate(pages + LIST);
            assertThat(row(page, third)).isVisible();
            assertThat(row(page, third).getByText(ref)).hasCount(0);

            var acts = acts(file);
            assertTrue(acts.containsAll(Set.of("OPENED", "ALERT_JOINED", "ALERTS_DETACHED")), acts::toString);
        }
        assertTrue(read(third).path("case").isNull());
        assertEquals("OPEN", read(third).path("state").asText());
        assertFalse(read(came.getFirst()).path("case").isNull());
    }

    @Test
    void twoCasesTurnOutToBeOneMatter() {
        var came = bursts.cameIn(2);
        came.forEach(alert -> {
            var opened = api.post(
                    "investigator",
                    "case",
                    "/api/v1/cases",
                    "{\"alertIds\":[\"%s\"]}".formatted(alert.path("id").asText()),
                    "");
            assertEquals(201, opened.status(), opened.body()::toString);
        });
        var from = read(came.getFirst()).path("case");
        var into = read(came.getLast()).path("case");
        try (var chromium = new Chromium()) {
            var page =
                    chromium.investigatorAt(pages, "/cases/" + from.path("id").asText());
            page.getByLabel("More actions").click();
            menuItem(page, "Merge into another case…").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Into which case").selectOption(into.path("id").asText());
            dialog.getByLabel("Reason").fill("The same campaign");
            shot(page, "triage-merge-cases");
            button(
                            dialog,
                            "Merge %s into %s"
                                    .formatted(
                                            from.path("ref").asText(),
                                            into.path("ref").asText()))
                    .click();
            page.waitForURL("**/cases/" + into.path("id").asText());
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(from.path("ref").asText())
                                    .setExact(true))
                    .click();
            assertThat(page.getByText(Pattern.compile("Merged by Ira Investigator"))
                            .first())
                    .isVisible();
            shot(page, "triage-merged-case");
        }
        came.forEach(alert -> assertEquals(into.path("id"), read(alert).at("/case/id")));
        assertTrue(acts(from).contains("MERGED"));
        assertTrue(acts(into).containsAll(Set.of("TOOK_IN", "ALERT_JOINED")));
    }

    @Test
    void aWholePageOfAlertsIsDismissedAtOnce() {
        var came = bursts.cameIn(MANY);
        try (var chromium = new Chromium()) {
            var page = queue(chromium, LIST);
            came.forEach(alert -> tick(page, alert));
            button(page, "Dismiss as").click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^insufficient")))
                    .click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Reason").fill("Nothing shows it either way");
            button(dialog, "Dismiss %d alerts as insufficient".formatted(MANY)).click();
            assertThat(page.getByText("%d alerts: dismissed as insufficient".formatted(MANY)))
                    .isVisible();
            shot(page, "triage-many-done");
        }
        came.forEach(
                alert -> assertEquals("DISMISSED", read(alert).path("state").asText()));
    }

    private Page queue(Chromium chromium, String path) {
        var page = chromium.investigatorAt(pages, path);
        page.locator(".pb-queue-table tbody tr").first().waitFor();
        return page;
    }

    private static void tick(Page page, JsonNode alert) {
        row(page, alert).getByRole(AriaRole.CHECKBOX).check();
    }

    private static Locator row(Page page, JsonNode alert) {
        return page.locator("tr[data-id='%s']".formatted(alert.path("id").asText()));
    }

    private static String label(JsonNode alert) {
        return alert.at("/subject/label").asText();
    }

    private JsonNode read(JsonNode alert) {
        return api.get(
                        "investigator",
                        "case",
                        "/api/v1/alerts/" + alert.path("id").asText())
                .body()
                .path("alert");
    }

    private Set<String> acts(JsonNode file) {
        var entries = api.get(
                        "investigator",
                        "case",
                        "/api/v1/cases/%s/record?what=CHANGES"
                                .formatted(file.path("id").asText()))
                .body()
                .path("items");
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("act").asText())
                .collect(Collectors.toSet());
    }
}
