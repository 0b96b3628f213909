package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.probity.local.build.SourceTree;
import dev.probity.local.progress.Progress;
import dev.probity.local.suite.Ports;
import dev.probity.local.suite.Service;
import dev.probity.local.suite.Storyteller;
import dev.probity.local.suite.Suite;
import dev.probity.local.suite.SuiteOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A story is told to the whole suite, two replicas of ingest and of scoring; an alert becomes a case, is decided, and moves a bet. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> STORY = List.of(
            "--seed", "7", "--staff", "200", "--merchants", "600", "--days", "45", "--until", "2026-11-20T00:00:00Z");

    private static Suite suite;
    private static Api api;

    @BeforeAll
    static void tellAStory() {
        suite = Suite.start(SuiteOptions.inFolder(Path.of("target/suite"))
                .onPorts(Ports.free())
                .alreadyBuilt()
                .replicas(Service.INGEST, 2)
                .replicas(Service.SCORING, 2));
        api = new Api(suite);
        new Storyteller(SourceTree.find(), STORY).tell(suite, Progress.silent());
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).until(() -> !alerts().isEmpty());
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    @Order(1)
    void bothScoringReplicasGiveTheSameBill() {
        var subjects = api.get("investigator", "scoring", "/api/v1/subjects?kind=staff&order=risk&limit=10")
                .body()
                .path("items");
        assertTrue(subjects.size() == 10, () -> "listed " + subjects.size());
        for (var item : subjects) {
            var path = "/api/v1/subjects/" + item.path("subject").asText().replace(':', '/') + "/risk";
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                var one = api.get("investigator", "scoring", path);
                var other = api.get("investigator", "scoring-1", path);
                assertEquals(200, one.status());
                assertEquals(one.body(), other.body());
            });
        }
    }

    @Test
    @Order(2)
    void anEventSentAgainToTheOtherIngestReplicaChangesNoBill() {
        var id = "journey-" + System.nanoTime();
        var event =
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/journey\",\"type\":\"dev.probity.staff.access.v1\",\"time\":\"2026-11-20T10:00:00Z\",\"subject\":\"staff:journey-1\",\"data\":{\"staffId\":\"journey-1\",\"action\":\"VIEW\",\"dataClass\":\"REVIEWER_CONTACT\",\"merchantIds\":[\"journey-m\"]}}"
                        .formatted(id);
        var path = "/api/v1/subjects/staff/journey-1/risk";
        assertEquals(200, api.events("ingest", event).status());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("investigator", "scoring", path).status() == 200);
        var before = api.get("investigator", "scoring", path).body();
        assertEquals(200, api.events("ingest-1", event).status());
        assertEquals(
                200,
                api.events("ingest", event.replace(id, id + "-b").replace("journey-1", "journey-2"))
                        .status());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get("investigator", "scoring", path.replace("journey-1", "journey-2"))
                                .status()
                        == 200);
        assertEquals(before, api.get("investigator", "scoring", path).body());
    }

    @Test
    @Order(3)
    void anAlertBecomesACaseIsClosedAndMovesTheBet() {
        var alert = alerts().stream()
                .filter(row ->
                        row.path("case").isMissingNode() || row.path("case").isNull())
                .findFirst();
        String caseId;
        if (alert.isPresent()) {
            var opened = api.post(
                    "investigator",
                    "case",
                    "/api/v1/cases",
                    "{\"alertIds\":[\"%s\"]}".formatted(alert.get().path("id").asText()),
                    "");
            assertEquals(201, opened.status(), opened.body()::toString);
            caseId = opened.body().path("id").asText();
        } else {
            caseId = alerts().getFirst().at("/case/id").asText();
        }
        var before = bets();
        var path = "/api/v1/cases/" + caseId;
        assertEquals(
                200,
                api.post("investigator", "case", path + "/assignment", "{\"assignee\":\"me\"}", version(path))
                        .status());
        if (api.get("investigator", "case", path).body().path("state").asText().equals("OPEN")) {
            assertEquals(
                    200,
                    api.post("investigator", "case", path + "/transition", "{\"to\":\"INVESTIGATING\"}", version(path))
                            .status());
        }
        assertEquals(
                412,
                api.post("investigator", "case", path + "/assignment", "{\"assignee\":\"me\"}", "\"1\"")
                        .status());
        var outcomes = StreamSupport.stream(
                        api.get("investigator", "case", path)
                                .body()
                                .path("subjects")
                                .spliterator(),
                        false)
                .map(s -> "{\"subject\":\"%s\",\"outcome\":\"FALSE_ALARM\"}"
                        .formatted(s.at("/subject/id").asText(s.path("id").asText())))
                .toList();
        var closed = api.post(
                "investigator",
                "case",
                path + "/closure",
                "{\"outcomes\":%s,\"reason\":\"Checked with the team lead.\"}".formatted(outcomes),
                version(path));
        assertEquals(200, closed.status(), closed.body()::toString);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertFalse(before.equals(bets()), "no bet moved"));
    }

    @Test
    @Order(4)
    void anInvestigatorSignsInAndSeesTheQueue() {
        assumeTrue(Files.exists(CHROMIUM), "no Chromium at " + CHROMIUM);
        try (var playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")))) {
            var page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                    .newPage();
            page.navigate(suite.addresses().service("case").toString());
            page.locator("input[name=username]").fill("investigator");
            page.locator("input[name=password]").fill("investigator");
            page.keyboard().press("Enter");
            page.locator(".pb-queue-table tbody tr").first().waitFor();
            shot(page, "queue");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForTimeout(2_000);
            shot(page, "opened");
        }
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
    }

    private static List<JsonNode> alerts() {
        var items = api.get("investigator", "case", "/api/v1/alerts?limit=50")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static JsonNode bets() {
        return api.get("detection-engineer", "scoring", "/api/v1/bets").body();
    }

    private static String version(String path) {
        return api.get("investigator", "case", path).etag();
    }
}
