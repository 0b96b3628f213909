package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Out of the story comes an alert; an investigator makes it a case, is assigned it, closes it, and a bet moves. */
@Order(2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern A_CASE = Pattern.compile(".*/cases/[0-9a-f-]{36}.*");

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Api api = TheSuite.api();
    private final Bets bets = new Bets(api);

    // First: it takes the heaviest alert, which nobody has taken yet.
    @Test
    @Order(1)
    void anAlertBecomesACaseThatIsClearedInTheBrowserAndLowersTheBetsThatSpokeAgainst() {
        assumeTrue(Chromium.isThere(), "needs Chromium: apt-get install chromium");
        untilThere(() -> alerts("STAFF").size() > 0);
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "investigator");
            page.locator(".pb-queue-table tbody tr").first().waitFor();
            shot(page, "queue");

            page.navigate(TheSuite.running().url("case") + "/queue?kind=STAFF");
            page.locator(".pb-queue-table tbody tr").first().waitFor();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            var preview = page.locator(".pb-drawer");
            preview.locator(".pb-waterfall").waitFor();
            shot(page, "preview");
            button(preview, "Open a case").click();
            page.waitForURL(A_CASE);
            page.locator(".pb-timeline svg").first().waitFor();
            var id = page.url().replaceAll(".*/cases/([0-9a-f-]{36}).*", "$1");
            var ref = found(id).path("ref").asText();

            button(page, "Assignee nobody").click();
            item(page, "Assign to me").click();
            assertThat(button(page, "Assignee me")).isVisible();
            button(page, "State open").click();
            item(page, "investigating").click();
            assertThat(button(page, "State investigating")).isVisible();
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Notes")))
                    .click();
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Add a note"))
                    .fill("The team lead gave them this work.");
            button(page, "Add note").click();
            assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Notes 1")))
                    .isVisible();
            shot(page, "case");

            var before = bets.now();
            var lessons = bets.lessons(subjects(found(id), any -> true));
            button(page, "Close " + ref).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            for (var choice : dialog.getByRole(AriaRole.COMBOBOX).all()) {
                choice.selectOption("FALSE_ALARM");
            }
            dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Reason"))
                    .fill("Checked with the team lead.");
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^Close " + ref + " with")))
                    .click();
            assertThat(page.getByText("Closed by")).isVisible();
            shot(page, "closed");

            assertEquals("CLOSED", found(id).path("state").asText());
            await().atMost(SOON).untilAsserted(() -> bets.assertTaughtBesideOthers(before, lessons, false));
            var name = found(id).at("/subjects/0/subject/id").asText();
            page.navigate(TheSuite.running().url("case") + "/subjects/" + name);
            page.locator(".pb-over-time svg.pb-svg").waitFor();
            assertThat(page.locator(".pb-skeleton")).hasCount(0);
            shot(page, "subject");
        }
    }

    @Test
    void aConfirmedCaseRaisesTheBetsThatSpokeAgainst() {
        untilThere(() -> aloneAlert().isPresent());
        var body = "{\"alertIds\":[\"%s\"]}".formatted(aloneAlert().orElseThrow());
        var opened = api.post("investigator", "case", "/api/v1/cases", body, "");
        assertEquals(201, opened.status(), opened.body()::toString);
        var path = "/api/v1/cases/" + opened.body().path("id").asText();
        var outcomes = StreamSupport.stream(opened.body().path("subjects").spliterator(), false)
                .filter(CaseJourneyIT::alerted)
                .map(one -> "{\"subject\":\"%s\",\"outcome\":\"CONFIRMED\"}"
                        .formatted(one.at("/subject/id").asText()))
                .collect(Collectors.joining(","));
        var before = bets.now();
        var lessons = bets.lessons(subjects(opened.body(), CaseJourneyIT::alerted));
        var closed = api.post(
                "investigator",
                "case",
                path + "/closure",
                "{\"outcomes\":[%s],\"reason\":\"They admitted it.\"}".formatted(outcomes),
                opened.etag());
        assertEquals(200, closed.status(), closed.body()::toString);
        await().atMost(SOON).untilAsserted(() -> bets.assertTaught(before, lessons, true));
    }

    @Test
    void someoneWithFindingsAndNoAlertGetsACaseFromTheirPage() {
        assumeTrue(Chromium.isThere(), "needs Chromium: apt-get install chromium");
        await().atMost(PATIENCE).until(() -> withoutAlert().isPresent());
        try (var chromium = new Chromium()) {
            var pages = TheSuite.running().url("case");
            var page = chromium.signIn(pages, "investigator");
            page.locator(".pb-queue-table tbody tr").first().waitFor();
            page.navigate(pages + "/subjects/" + withoutAlert().orElseThrow());
            button(page, "Open a case").click();
            page.waitForURL(A_CASE);
            page.locator(".pb-timeline svg").first().waitFor();
            page.locator(".pb-explanations li").first().waitFor();
            shot(page, "case-without-alert");
        }
    }

    private Optional<String> withoutAlert() {
        var items = api.get("investigator", "case", "/api/v1/subjects?kind=STAFF&order=RISK&limit=200")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(row -> row.path("alertId").isNull() && row.path("case").isNull())
                .map(row -> row.at("/subject/id").asText())
                .findFirst();
    }

    @Test
    void whoReadAnOlderVersionIsToldAndNothingIsOverwritten() {
        untilThere(() -> withoutAlert().isPresent());
        var body = "{\"subject\":\"%s\"}".formatted(withoutAlert().orElseThrow());
        var opened = api.post("investigator", "case", "/api/v1/cases", body, "");
        assertEquals(201, opened.status(), opened.body()::toString);
        var path = "/api/v1/cases/" + opened.body().path("id").asText();
        var read = api.get("investigator", "case", path).etag();
        assertEquals(200, assign(path, read).status());
        assertEquals(412, assign(path, read).status());
    }

    /** Until it is there and nothing more comes to be found; if not, the failure says how far scoring and the queue got. */
    private void untilThere(BooleanSupplier there) {
        await().atMost(PATIENCE).untilAsserted(() -> assertTrue(api.caughtUp() && there.getAsBoolean(), this::howFar));
    }

    private String howFar() {
        return api.get("detection-engineer", "scoring", "/api/v1/status").body() + " alerts: "
                + api.get("investigator", "case", "/api/v1/alerts?limit=1").body() + " on staff: "
                + alerts("STAFF").size() + " heaviest staff: "
                + api.get("investigator", "case", "/api/v1/subjects?kind=STAFF&order=RISK&limit=1")
                        .body();
    }

    private Api.Answer assign(String path, String etag) {
        return api.post("investigator", "case", path + "/assignment", "{\"assignee\":\"me\"}", etag);
    }

    private JsonNode found(String id) {
        return api.get("investigator", "case", "/api/v1/cases/" + id).body();
    }

    private JsonNode alerts(String kind) {
        return api.get("investigator", "case", "/api/v1/alerts?limit=50&kind=" + kind)
                .body()
                .path("items");
    }

    /** Of a member of staff who is in no case yet, and against whom a detector spoke clearly. */
    private Optional<String> aloneAlert() {
        return StreamSupport.stream(alerts("STAFF").spliterator(), false)
                .filter(alert -> alert.path("case").isNull())
                .filter(alert -> bets.wouldTeach(alert.at("/subject/id").asText()))
                .map(alert -> alert.path("id").asText())
                .findFirst();
    }

    /** As topics call them: staff by what was found of them, merchants by their open names; go-betweens are told by neither. */
    private List<String> subjects(JsonNode file, Predicate<JsonNode> which) {
        return StreamSupport.stream(file.path("subjects").spliterator(), false)
                .filter(which)
                .map(one -> one.path("subject"))
                .flatMap(subject -> party(subject).stream())
                .toList();
    }

    private Optional<String> party(JsonNode subject) {
        var id = subject.path("id").asText();
        return switch (subject.path("kind").asText()) {
            case "STAFF" -> Optional.of(bets.partyOf(id));
            case "PERSON" -> Optional.empty();
            default -> Optional.of("merchant:" + subject.path("label").asText());
        };
    }

    private static boolean alerted(JsonNode one) {
        return one.path("alerted").asBoolean();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator item(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }
}
