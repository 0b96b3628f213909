package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Below the line people decide whether there is to be a case: from an alert, or from somebody's page. */
@Order(3)
class CaseJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Api api = TheSuite.api();
    private final Bets bets = new Bets(api);

    @Test
    void whoIsBelowTheLineGetsACaseFromThePreviewAndWhenItIsClearedTheBetsThatSpokeAgainstFall() {
        Chromium.mustBeThere();
        untilThere(() -> aloneAlert().isPresent());
        var alert = aloneAlert().orElseThrow();
        var id = openFromPreview(alert.at("/subject/label").asText());
        var opened = api.get("investigator", "case", "/api/v1/cases/" + id);
        var outcomes = StreamSupport.stream(opened.body().path("subjects").spliterator(), false)
                .filter(CaseJourneyIT::alerted)
                .map(one -> "{\"subject\":\"%s\",\"outcome\":\"FALSE_ALARM\"}"
                        .formatted(one.at("/subject/id").asText()))
                .collect(Collectors.joining(","));
        var before = bets.now();
        var lessons = bets.lessons(bets.parties(opened.body(), CaseJourneyIT::alerted));
        var closed = api.post(
                "investigator",
                "case",
                "/api/v1/cases/" + id + "/closure",
                "{\"outcomes\":[%s],\"reason\":\"The team lead gave them this work.\"}".formatted(outcomes),
                opened.etag());
        assertEquals(200, closed.status(), closed.body()::toString);
        await().atMost(SOON).untilAsserted(() -> bets.assertTaught(before, lessons, false));
    }

    private static String openFromPreview(String label) {
        try (var chromium = new Chromium()) {
            var pages = TheSuite.running().url("case");
            var page = chromium.signIn(pages, "investigator");
            page.locator(".pb-queue-table tbody tr").first().waitFor();
            page.navigate(pages + "/queue?kind=STAFF");
            page.locator(".pb-queue-table tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(label))
                    .first()
                    .click();
            var preview = page.locator(".pb-drawer");
            preview.locator(".pb-waterfall").waitFor();
            Screen.shot(page, "preview-below-the-line");
            Screen.button(preview, "Open a case").click();
            page.waitForURL(Screen.A_CASE);
            page.locator(".pb-timeline svg").first().waitFor();
            return page.url().replaceAll(".*/cases/([0-9a-f-]{36}).*", "$1");
        }
    }

    @Test
    void someoneWithFindingsAndNoAlertGetsACaseFromTheirPage() {
        Chromium.mustBeThere();
        await().atMost(PATIENCE).until(() -> withoutAlert().isPresent());
        try (var chromium = new Chromium()) {
            var pages = TheSuite.running().url("case");
            var page = chromium.signIn(pages, "investigator");
            page.locator(".pb-queue-table tbody tr").first().waitFor();
            page.navigate(pages + "/subjects/" + withoutAlert().orElseThrow());
            Screen.button(page, "Open a case").click();
            page.waitForURL(Screen.A_CASE);
            page.locator(".pb-timeline svg").first().waitFor();
            page.locator(".pb-explanations li").first().waitFor();
            Screen.shot(page, "case-without-alert");
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

    private JsonNode alerts(String kind) {
        return api.get("investigator", "case", "/api/v1/alerts?limit=50&kind=" + kind)
                .body()
                .path("items");
    }

    /** Of a member of staff who is in no case yet, and against whom a detector spoke clearly. */
    private Optional<JsonNode> aloneAlert() {
        return StreamSupport.stream(alerts("STAFF").spliterator(), false)
                .filter(alert -> alert.path("case").isNull())
                .filter(alert -> bets.wouldTeach(alert.at("/subject/id").asText()))
                .findFirst();
    }

    private static boolean alerted(JsonNode one) {
        return one.path("alerted").asBoolean();
    }
}
