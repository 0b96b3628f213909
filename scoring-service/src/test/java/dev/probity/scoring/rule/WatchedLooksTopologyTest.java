package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import dev.probity.scoring.event.Events;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What case-service tells of those who look at case files, held against the starter rules among those who do so for a living. */
class WatchedLooksTopologyTest {
    private static final Path STARTER_RULES = Path.of("../deploy/charts/scoring-service/files/rules");
    private static final Instant START = Instant.parse("2026-09-07T00:00:00Z");
    private static final int INVESTIGATORS = 12;
    private static final int QUIET_DAYS = 21;
    private static final String BROWSER = "staff:S-3";

    private final Story story = new Story(START, Map.of("probity.scoring.detectors.peers.fewest", "5"));

    @BeforeEach
    void starterRules() throws IOException {
        RuleFolder.texts(STARTER_RULES).forEach((name, text) -> {
            var file = Shelves.aFile(name, 1, RuleFile.State.ENABLED, text);
            story.tell("probity.rules", file.key(), Shelves.json(file));
        });
    }

    @AfterEach
    void stop() {
        story.close();
    }

    @Test
    void whoeverBrowsesOthersFilesByNightHasAFindingAndWhoeverReadsTheirOwnHasNone() {
        browsed(Duration.ofHours(2), "NONE", true);
        isFound(
                "A case file of others is opened",
                "Many case files are opened within minutes",
                "Several case files are opened at night");
    }

    @Test
    void aBurstOverOthersFilesByDayIsFound() {
        browsed(Duration.ofHours(14), "NONE", false);
        isFound("A case file of others is opened", "Many case files are opened within minutes");
    }

    private void browsed(Duration hour, String ground, boolean night) {
        for (int day = 0; day < QUIET_DAYS; day++) {
            ordinaryDay(day);
        }
        browse(START.plus(Duration.ofDays(QUIET_DAYS)).plus(hour), ground, night);
        for (int day = QUIET_DAYS; day < QUIET_DAYS + 3; day++) {
            ordinaryDay(day);
        }
    }

    private void isFound(String... rules) {
        var heavy = story.findings("sigma").stream()
                .filter(finding -> finding.path("eValue").asDouble() > 1)
                .toList();
        assertEquals(
                List.of(BROWSER),
                heavy.stream()
                        .map(finding -> finding.path("subject").asText())
                        .distinct()
                        .toList());
        var words =
                heavy.stream().map(finding -> finding.path("summary").asText()).reduce("", (a, b) -> a + "\n" + b);
        for (var rule : rules) {
            assertTrue(words.contains("“" + rule + "”"), words);
        }
        assertTrue(
                heavy.getLast().toString().contains("browsed-"),
                () -> "opens the looks: " + heavy.getLast().toString());
    }

    /** Everybody reads three files of their own cases. */
    private void ordinaryDay(int day) {
        for (int person = 0; person < INVESTIGATORS; person++) {
            var who = "staff:S-" + person;
            for (int file = 0; file < 3; file++) {
                var at = START.plus(Duration.ofDays(day))
                        .plus(Duration.ofHours(10))
                        .plusSeconds(600L * file + person);
                look("read-%d-%d-%d".formatted(day, person, file), who, at, "MEMBER", false);
            }
        }
    }

    /** Two dozen files within eight minutes. */
    private void browse(Instant from, String ground, boolean night) {
        for (int file = 0; file < 24; file++) {
            look("browsed-" + file, BROWSER, from.plusSeconds(20L * file), ground, night);
        }
    }

    private void look(String id, String who, Instant at, String ground, boolean night) {
        var data = new LinkedHashMap<String, Object>();
        data.put("staffId", who.substring("staff:".length()));
        data.put("action", "VIEW");
        data.put("dataClass", "CASE_FILE");
        data.put("recordCount", 1);
        data.put("tool", "probity-case");
        data.put("objectId", UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
        data.put("ground", ground);
        data.put("denied", false);
        data.put("outsideHours", night);
        story.tell("probity.activity", who, Events.event("staff.access.v1", id, at, data));
    }
}
