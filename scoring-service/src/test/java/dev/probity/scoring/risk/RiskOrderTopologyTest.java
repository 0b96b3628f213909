package dev.probity.scoring.risk;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.Story;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.stream.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list by risk goes by what bills say now, through the whole topology. */
class RiskOrderTopologyTest {
    private static final Instant A_YEAR_LATER = MONDAY.plus(Duration.ofDays(365));
    private static final int MORE_THAN_ONE_LOOK = 2 * RiskProcessor.LOOKED_AT + 10;

    private Story story;

    @BeforeEach
    void start() {
        story = new Story(
                MONDAY, Map.of("probity.scoring.bets.seldom", "0.8", "probity.scoring.bets.with-merchants", "1"));
    }

    @AfterEach
    void stop() {
        story.close();
    }

    private void found(String subject, Instant at, double eValue) {
        for (var finding : inBothHorizons(subject, Family.PURPOSE, at, eValue)) {
            story.tell(Topics.FINDINGS, subject, new String(FindingJson.write(finding), StandardCharsets.UTF_8));
        }
    }

    private void looks(int count) {
        for (int i = 0; i < count; i++) {
            story.driver.advanceWallClockTime(RiskProcessor.LOOK);
        }
    }

    private List<JsonNode> rows() {
        var json = new ObjectMapper();
        var rows = new ArrayList<JsonNode>();
        var order = story.driver.<Bytes, byte[]>getKeyValueStore(RiskStores.ORDER);
        try (var all = order.range(RiskOrder.start("staff"), RiskOrder.end("staff"))) {
            while (all.hasNext()) {
                rows.add(json.readTree(all.next().value));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    private List<String> subjects() {
        return rows().stream().map(row -> row.path("subject").asText()).toList();
    }

    @Test
    void whoWasHeavyAYearAgoStandsBelowWhoIsHeavierToday() {
        found("staff:then", MONDAY, 300);
        found("staff:now", A_YEAR_LATER, 30);
        looks(1);
        assertEquals(List.of("staff:now", "staff:then"), subjects());
        var faded = rows().getLast();
        assertEquals(A_YEAR_LATER.toString(), faded.path("asOf").asText());
        assertTrue(faded.path("totalDecibans").asDouble() < -35, faded::toString);
    }

    @Test
    void everybodyStandsInItOnceHoweverOftenTheyMove() {
        for (int i = 0; i < MORE_THAN_ONE_LOOK; i++) {
            found("staff:S-" + i, MONDAY, 30 + i);
        }
        found("staff:now", A_YEAR_LATER, 300);
        looks(4);
        for (int i = 0; i < MORE_THAN_ONE_LOOK; i += 7) {
            found("staff:S-" + i, A_YEAR_LATER.plusSeconds(60), 30 + i);
        }
        var listed = subjects();
        assertEquals(MORE_THAN_ONE_LOOK + 1, listed.size());
        assertEquals(listed.size(), listed.stream().distinct().count());
        var totals =
                rows().stream().map(row -> row.path("totalDecibans").asDouble()).toList();
        assertEquals(totals.stream().sorted((a, b) -> Double.compare(b, a)).toList(), totals);
    }

    @Test
    void aLookMovesNobodyWhileTheStreamStandsStill() {
        found("staff:then", MONDAY, 300);
        var before = story.stores();
        looks(3);
        assertEquals(before, story.stores());
    }
}
