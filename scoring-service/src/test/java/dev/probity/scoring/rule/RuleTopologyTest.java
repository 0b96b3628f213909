package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.scoring.Story;
import dev.probity.scoring.event.Events;
import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules from their topic to findings. */
class RuleTopologyTest {
    private static final Instant FIRST_WEEK = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant SECOND_WEEK = FIRST_WEEK.plus(Duration.ofDays(7));
    private static final String EXPORTS =
            Shelves.aRule("exports", "high", "action: EXPORT\ndataClass: REVIEWER_CONTACT");

    private static final String SECRETS = EXPORTS.replace("product: probity", "product: aws")
            .replace("    category: staff_access\n", "    service: cloudtrail\n")
            .replace("action: EXPORT", "eventName: GetSecretValue")
            .replaceFirst("dataClass: REVIEWER_CONTACT", "userIdentity.type: IAMUser");

    private final Story story = new Story(FIRST_WEEK, Map.of("probity.scoring.detectors.peers.fewest", "5"));

    @AfterEach
    void stop() {
        story.close();
    }

    private void rules(int version, RuleFile.State state, String text) {
        var file = Shelves.aFile("test.yml", version, state, text);
        story.tell("probity.rules", file.key(), Shelves.json(file));
    }

    private void look(String who, Instant at) {
        story.tell("probity.activity", who, Events.aLook("look-" + who + at, at, "M-1", null));
    }

    private void export(String who, Instant at) {
        story.tell("probity.activity", who, Events.anExport("export-" + who + at, at, "REVIEWER_CONTACT", 40));
    }

    /** So many people work for a week, and none does what the rules speak of. */
    private void ordinaryWeek(int people) {
        for (int person = 0; person < people; person++) {
            look("staff:S-" + person, FIRST_WEEK.plusSeconds(person));
        }
    }

    private List<JsonNode> weeks(String subject) {
        return story.findings("sigma").stream()
                .filter(finding -> finding.path("subject").asText().equals(subject))
                .filter(finding -> finding.at("/window/horizon").asText().equals("P7D")
                        || finding.path("findingId").asText().contains("P7D"))
                .toList();
    }

    @Test
    void ruleThatMatchedNoPeerIsToldInWordsWithItsEvent() {
        rules(1, RuleFile.State.ENABLED, EXPORTS);
        ordinaryWeek(8);
        export("staff:S-1", SECOND_WEEK);
        var found = weeks("staff:S-1");
        assertEquals(1, found.size(), found.toString());
        var finding = found.getFirst();
        assertEquals(0.9 + 0.1 * 9, finding.path("eValue").asDouble(), 1e-9);
        assertEquals("rule", finding.path("family").asText());
        var words = finding.path("summary").asText();
        assertTrue(words.contains("“Rule exports” matched (high rule, by action, dataClass)"), words);
        assertTrue(words.contains("matched peers in 0 of 8 weeks"), words);
        assertTrue(finding.toString().contains("export-staff:S-1"), finding.toString());
    }

    @Test
    void ruleThatMatchesEverybodyWeighsNothing() {
        rules(1, RuleFile.State.ENABLED, EXPORTS);
        for (int person = 0; person < 8; person++) {
            export("staff:S-" + person, FIRST_WEEK.plusSeconds(person));
        }
        export("staff:S-1", SECOND_WEEK);
        assertEquals(List.of(), weeks("staff:S-1"));
    }

    @Test
    void rulesAreExchangedWhileTheStreamRuns() {
        ordinaryWeek(8);
        rules(1, RuleFile.State.ENABLED, EXPORTS);
        ordinaryWeek(16);
        export("staff:S-1", SECOND_WEEK);
        assertEquals(1, weeks("staff:S-1").size());
        rules(2, RuleFile.State.DISABLED, EXPORTS);
        export("staff:S-2", SECOND_WEEK);
        assertEquals(List.of(), weeks("staff:S-2"));
        rules(3, RuleFile.State.ENABLED, EXPORTS);
        export("staff:S-3", SECOND_WEEK);
        assertEquals(List.of(), weeks("staff:S-3"), "what peers did under the version before is another rule's");
    }

    @Test
    void howOftenRulesMatchedIsAddedUpOverRolesWhateverTheirSites() {
        rules(1, RuleFile.State.ENABLED, EXPORTS);
        for (int person = 0; person < 8; person++) {
            var who = "staff:S-" + person;
            var role = person < 5 ? "support" : "HR/Payroll";
            story.tell("probity.parties", who, Events.aProfile("p-" + person, FIRST_WEEK, role, "S" + person % 2));
        }
        ordinaryWeek(8);
        export("staff:S-1", FIRST_WEEK.plusSeconds(3_600));
        export("staff:S-6", FIRST_WEEK.plusSeconds(3_600));
        export("staff:S-6", FIRST_WEEK.plusSeconds(7_200));
        look("staff:S-1", SECOND_WEEK.plus(Duration.ofDays(2)));
        var peers = new GlobalPeers(story.driver.<String, byte[]>getKeyValueStore(PeerStage.PEERS), 0);
        var groups = peers.ofRules();
        assertEquals(
                List.of("rules/HR/Payroll", "rules/support"),
                groups.stream().map(PeerBaseline::group).toList());
        assertEquals(2, sum(groups, "r"));
        assertEquals(8, sum(groups, "s"));
    }

    private static int sum(List<PeerBaseline> groups, String kindOfRow) {
        return groups.stream()
                .flatMap(group -> group.figures().entrySet().stream())
                .filter(row -> row.getKey().startsWith(kindOfRow))
                .mapToInt(row -> (int) row.getValue()[0])
                .sum();
    }

    @Test
    void poisonAmongTheRulesStopsNothing() {
        rules(1, RuleFile.State.ENABLED, EXPORTS);
        story.tell("probity.rules", "test.yml@2", "{\"name\":");
        story.tell(
                "probity.rules", "other.yml@1", Shelves.json(Shelves.aFile("test.yml", 2, RuleFile.State.DELETED, "")));
        ordinaryWeek(8);
        export("staff:S-1", SECOND_WEEK);
        assertEquals(1, weeks("staff:S-1").size());
    }

    @Test
    void foreignRecordsAreHeldAgainstTheirOwnRules() {
        rules(1, RuleFile.State.ENABLED, SECRETS);
        for (int person = 0; person < 8; person++) {
            record("staff:S-" + person, FIRST_WEEK.plusSeconds(person), "ListBuckets");
        }
        record("staff:S-1", SECOND_WEEK, "GetSecretValue");
        var found = weeks("staff:S-1");
        assertEquals(1, found.size());
        var words = found.getFirst().path("summary").asText();
        assertTrue(words.contains("by eventName, userIdentity.type"), words);
    }

    /** Ingest calls machines so: whoever steals an instance's role acts in its name. */
    @Test
    void machinesAreHeldAgainstRulesAmongThemselvesAndAgainstNothingElse() {
        rules(1, RuleFile.State.ENABLED, SECRETS);
        for (int machine = 0; machine < 8; machine++) {
            record("org:machine:i-" + machine, FIRST_WEEK.plusSeconds(machine), "ListBuckets");
        }
        record("org:machine:i-1", SECOND_WEEK, "GetSecretValue");
        var told = story.told("probity.findings").stream()
                .map(finding -> finding.path("subject").asText() + " "
                        + finding.path("family").asText())
                .distinct()
                .toList();
        assertEquals(List.of("org:machine:i-1 rule"), told);
    }

    private void record(String who, Instant at, String name) {
        var data = Map.<String, Object>of(
                "principal",
                who,
                "logsource",
                "{\"product\":\"aws\",\"service\":\"cloudtrail\"}",
                "record",
                "{\"eventName\":\"" + name + "\",\"userIdentity\":{\"type\":\"IAMUser\"}}");
        story.tell("probity.activity", who, Events.event("log.record.v1", name + who + at, at, data));
    }
}
