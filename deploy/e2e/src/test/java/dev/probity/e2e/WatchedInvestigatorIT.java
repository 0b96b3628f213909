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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Who watches is watched: an investigator opens one case of a colleague's after the other, case-service tells ingest of each look, scoring counts every one and has
 * a finding that leads to looks of theirs (of these or of some before), and an auditor hears of it within a minute. What starter rules make of a burst takes peers and weeks, and is told by scoring's WatchedLooksTopologyTest. The last
 * of all: what is looked at now lies after the story, and whoever is staff since is watched.
 */
@Order(11)
class WatchedInvestigatorIT {
    private static final Duration TOLD = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String CURIOUS = "investigator2";
    private static final String COLLEAGUE = "investigator";
    /** So many different files within ten minutes are a burst, to case-service and to the rule of scoring's. */
    private static final int FILES = 20;

    private final Api api = TheSuite.api();

    @BeforeAll
    static void inABrowser() {
        Chromium.mustBeThere();
    }

    @Test
    void whoReadsCasesOfOthersInABurstIsAFindingAndAnAuditorHearsOfItWithinAMinute() {
        api.untilCaughtUp(PATIENCE);
        isStaff(CURIOUS);
        var files = casesOfTheColleague();
        api.untilCaughtUp(PATIENCE);
        // other journeys' looks count as well
        var before = notices();
        int looks = api.lookUps("scoring", CURIOUS);

        files.forEach(this::readThroughTheGlass);
        var read = Instant.now();
        await().atMost(TOLD).untilAsserted(() -> assertFalse(before.containsAll(notices()), "no notice"));
        var left = TOLD.minus(Duration.between(read, Instant.now()));
        await().atMost(left).untilAsserted(() -> {
            assertEquals(looks + FILES, api.lookUps("scoring", CURIOUS), "looks that scoring has counted");
            assertTrue(found().stream().anyMatch(WatchedInvestigatorIT::speaksAgainstLooks), () -> "" + found());
        });

        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "auditor");
            assertThat(page.locator("tr")
                            .filter(new Locator.FilterOptions().setHasText("within minutes"))
                            .first())
                    .containsText("files within minutes");
            Screen.shot(page, "watched-investigator");
        }
    }

    /** What an auditor is told of the curious one's reading faster than anybody does, and how much of it. */
    private Set<String> notices() {
        var notices = api.get("auditor", "case", "/api/v1/watch?kind=BURST&state=OPEN&limit=200")
                .body()
                .path("items");
        return stream(notices)
                .filter(notice -> notice.at("/person/id").asText().equals(CURIOUS))
                .map(notice -> notice.path("id").asText() + " " + notice.path("looks"))
                .collect(Collectors.toSet());
    }

    /** What scoring found of the curious one. */
    private List<JsonNode> found() {
        var page = api.get(COLLEAGUE, "scoring", "/api/v1/subjects/staff/" + CURIOUS + "/findings");
        return stream(page.body().path("items")).toList();
    }

    /** Whether it weighs against somebody and leads to what case-service told of their looks; which of them it names is for it to say, and others' journeys may have made some. */
    private static boolean speaksAgainstLooks(JsonNode finding) {
        return finding.path("decibans").asDouble() > 0
                && stream(finding.path("evidence"))
                        .anyMatch(event -> event.path("source").asText().equals("/probity/case-service"));
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private List<String> casesOfTheColleague() {
        var subjects = api.get(COLLEAGUE, "case", "/api/v1/subjects?limit=200").body();
        var files = new ArrayList<String>();
        for (var row : subjects.path("items")) {
            if (files.size() < FILES) {
                var opened = api.openCase(row);
                if (opened.status() == 201) { // else somebody works on it already
                    files.add(opened.body().path("id").asText());
                }
            }
        }
        assertEquals(FILES, files.size(), () -> "of " + subjects.path("items").size());
        return files;
    }

    private void readThroughTheGlass(String file) {
        var glass = "{\"case\":\"%s\",\"reason\":\"I wondered\"}".formatted(file);
        assertEquals(
                201, api.post(CURIOUS, "case", "/api/v1/break-glass", glass, "").status());
        assertEquals(200, api.get(CURIOUS, "case", "/api/v1/cases/" + file).status());
    }

    /** As long as nobody has told of them as a member of staff, their looks are nobody's and go nowhere. */
    private void isStaff(String user) {
        var answer = api.events("ingest", """
                {"specversion":"1.0","id":"%s","source":"/journey","type":"dev.probity.staff.profile.v1","time":"2026-11-01T08:00:00Z","subject":"staff:%s",\
                "data":{"staffId":"%s","role":"investigator","team":"first-line","site":"DUB","country":"IE","employment":"ACTIVE"}}
                """.formatted(UUID.randomUUID(), user, user));
        assertEquals(200, answer.status(), answer.body()::toString);
    }
}
