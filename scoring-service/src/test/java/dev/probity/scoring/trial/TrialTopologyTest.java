package dev.probity.scoring.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.finding.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trial's own books, from which detectors are left out afterwards, say what the product's published bills say. */
class TrialTopologyTest {
    private static final int EVENTS = 60_000;

    /** Bills are published in thousandths. */
    private static final double ROUNDED = 0.0011;

    private static Trial trial;

    @BeforeAll
    static void tell() throws Exception {
        trial = new Trial(Map.of("probity.scoring.risk.quiet-step-decibans", "0"));
        var lines = new ArrayList<String>();
        try (var stories = new Stories()) {
            stories.tell(903, "HARD", 0.02, lines::add, truth -> {});
        }
        lines.subList(0, EVENTS).forEach(trial::tell);
        trial.look();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @Test
    void booksAgreeWithTheBillsThatTheProductPublished() throws Exception {
        assertTrue(trial.bills.size() > 300, () -> "only " + trial.bills.size());
        for (var bill : trial.bills.entrySet()) {
            var published = new ObjectMapper().readTree(bill.getValue());
            var asOf = Instant.parse(published.path("asOf").asText());
            double total = published.path("totalDecibans").asDouble();
            assertEquals(total, trial.asOf(bill.getKey(), asOf).total(bill.getKey(), asOf), ROUNDED, bill.getKey());
        }
    }

    /** Else they could not be told from other words, and whoever shows a sentence could not call them by their pseudonyms. */
    @Test
    void sentencesNameStaffByTheirKindAndIdOnly() {
        var bare = Pattern.compile("(?<!staff:)\\bS-\\d+");
        var sentences = trial.findings.values().stream()
                .map(finding -> finding.account().summary())
                .toList();
        assertEquals(
                List.of(),
                sentences.stream().filter(bare.asPredicate()).limit(3).toList());
        assertTrue(sentences.stream().anyMatch(sentence -> sentence.contains("staff:S-")), "nobody is named at all");
    }

    @Test
    void booksWithoutADetectorLackWhatItSaidAndNothingElse() {
        assertTrue(trial.detectors().contains("volume"));
        var without = trial.without("volume");
        int spokenOf = 0;
        for (var subject : trial.subjects("staff")) {
            var all = trial.books().families(subject, trial.end());
            var rest = without.families(subject, trial.end());
            spokenOf += all.containsKey(Family.VOLUME) ? 1 : 0;
            var expected = new TreeMap<>(all);
            expected.remove(Family.VOLUME);
            assertEquals(expected, new TreeMap<>(rest), subject);
        }
        assertTrue(spokenOf > 50, "volume spoke only of " + spokenOf);
    }
}
