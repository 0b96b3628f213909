package dev.probity.scoring.policy;

import static dev.probity.scoring.policy.PolicyFixtures.forbiddenIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.Deed.Access;
import dev.probity.scoring.event.Deed.Intervention;
import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingFixtures;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerLookup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one point of decision, and what it is asked about. */
class PolicyTest {
    private static final Indicator HOURS = Indicator.family(Family.HOURS);
    private static final Person BERLIN = new Person("DE", "BER", "support");
    private static final Person LYON = new Person("FR", "LYS", "support");
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    private static Terms forbidding(Indicator... indicators) {
        return new Terms("1", Set.of(indicators), 0);
    }

    @ParameterizedTest
    @CsvSource({"DE, BER, support, false", "FR, BER, support, true", "DE, MUC, support, true", "DE, BER, sales, true"})
    void ruleProtectsWhoeverIsOfItsCountryAndSiteAndRole(String country, String site, String role, boolean permitted) {
        var where = new Where(Set.of("DE", "AT"), Set.of("BER", "VIE"), Set.of("support"));
        var policy = new Policy(1, List.of(new PolicyRule("one", where, Set.of(HOURS), 0, "an agreement")));
        assertEquals(permitted, policy.permits(HOURS, new Person(country, site, role)));
    }

    @Test
    void whatIsNotKnownOfSomebodyCountsAsProtected() {
        var policy = new Policy(1, List.of(forbiddenIn("DE", HOURS)));
        assertFalse(policy.permits(HOURS, Person.UNKNOWN));
        assertTrue(policy.permits(HOURS, LYON));
    }

    @Test
    void rulesAddUpAndTheLargestGroupSizeHolds() {
        var policy = new Policy(
                7,
                List.of(
                        forbiddenIn("DE", HOURS),
                        forbiddenIn("FR", Indicator.dataClass("CUSTOMER_PROFILE")),
                        PolicyFixtures.noGroupBelow(5),
                        new PolicyRule("more", Where.EVERYWHERE, Set.of(Indicator.field("sourceIp")), 9, "law")));
        var terms = policy.terms(BERLIN);
        assertEquals(new Terms("7", Set.of(HOURS, Indicator.field("sourceIp")), 9), terms);
        assertFalse(policy.terms(LYON).permits(Indicator.dataClass("CUSTOMER_PROFILE")));
    }

    @Test
    void detectorIsForbiddenByItsNameOrItsFamily() {
        var volume = new Detector("volume", Family.VOLUME, "1");
        assertFalse(forbidding(Indicator.detector(volume)).permits(volume));
        assertFalse(forbidding(Indicator.family(Family.VOLUME)).permits(volume));
        assertTrue(forbidding(HOURS).permits(volume));
    }

    @Test
    void findingIsWithheldForItsDetectorItsEventsOrItsSmallGroup() {
        var finding = FindingFixtures.aFinding(Family.PURPOSE, 10);
        assertEquals(Optional.empty(), forbidding(HOURS).withholds(finding));
        assertEquals(
                Optional.of(Withheld.DETECTOR),
                forbidding(Indicator.family(Family.PURPOSE)).withholds(finding));
        assertEquals(
                Optional.of(Withheld.EVENT),
                forbidding(Indicator.event("staff.access.v1")).withholds(finding));
        assertEquals(Optional.empty(), new Terms("1", Set.of(), 214).withholds(finding));
        assertEquals(Optional.of(Withheld.SMALL_GROUP), new Terms("1", Set.of(), 215).withholds(finding));
    }

    @Test
    void forbiddenFieldsAreTakenOutAndForbiddenEventsKeptOut() {
        var access = new Access(head("staff.access.v1"), "VIEW", "SALES", List.of("merchant:M-1"), 500, "T-1");
        var use = new Intervention(head("staff.intervention.v1"), "FEE_WAIVED", List.of("merchant:M-1"), "T-1");
        var fields = forbidding(Indicator.field("ticketId"), Indicator.field("recordCount"));
        assertEquals(
                Optional.of(new Access(access.head(), "VIEW", "SALES", List.of("merchant:M-1"), 1, null)),
                Stripped.of(access, fields));
        assertEquals(
                Optional.of(new Intervention(use.head(), "FEE_WAIVED", List.of("merchant:M-1"), null)),
                Stripped.of(use, fields));
        assertEquals(Optional.empty(), Stripped.of(access, forbidding(Indicator.dataClass("SALES"))));
        assertEquals(Optional.empty(), Stripped.of(use, forbidding(Indicator.event("staff.intervention.v1"))));
        assertEquals(Optional.of(access), Stripped.of(access, forbidding(Indicator.dataClass("OTHER"))));
    }

    @Test
    void rulesSeeNoForbiddenField() throws Exception {
        var event = new Access(head("staff.access.v1"), "VIEW", "SALES", List.of("merchant:M-1"), 1, null);
        var bytes = "{\"id\":\"e\",\"data\":{\"action\":\"VIEW\",\"sourceIp\":\"198.51.100.7\"}}"
                .getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival(event, bytes);
        var left = Stripped.of(arrival, forbidding(Indicator.field("sourceIp"))).orElseThrow();
        assertEquals("{\"id\":\"e\",\"data\":{\"action\":\"VIEW\"}}", new String(left.bytes(), StandardCharsets.UTF_8));
        assertSame(arrival, Stripped.of(arrival, Terms.FREE).orElseThrow());
    }

    private static EventHead head(String type) {
        return new EventHead("/t", "e", "dev.probity." + type, MONDAY);
    }

    /** Fails once somebody begins to read a field that can be forbidden, and does not take it out. */
    @ParameterizedTest
    @ValueSource(strings = {"staff.access.v1", "staff.intervention.v1", "log.record.v1"})
    void nothingIsLeftOfAnyForbiddenField(String type) throws Exception {
        var forbidden = new Terms(
                "1", Set.copyOf(Stripped.FIELDS.stream().map(Indicator::field).toList()), 0);
        assertEquals(Stripped.of(read(type, ""), forbidden), Stripped.of(read(type, """
                        ,"sourceIp":"198.51.100.7","deviceId":"D-9","recordCount":77,"ticketId":"T-9\""""), forbidden));
    }

    private static PartyEvent read(String type, String fields) throws Exception {
        return new EventReader().read("""
                {"id":"e","source":"/t","type":"dev.probity.%s","time":"2026-10-05T09:00:00Z","data":{"action":"VIEW",\
                "dataClass":"SALES","operation":"FEE_WAIVED","merchantId":"M-1","logsource":{"service":"s"}%s}}""".formatted(type, fields).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoeverFindsNoGroupLargeEnoughIsComparedWithNobody() {
        PeerLookup peers = (groups, day) -> switch (groups.getFirst()) {
            case "support/BER" -> new PeerBaseline("support/BER", LocalDate.EPOCH, 32, 28, Map.of());
            case "support" -> new PeerBaseline("support", LocalDate.EPOCH, 400, 28, Map.of());
            default -> null;
        };
        var groups = List.of("support/BER", "support");
        assertEquals("support/BER", peers.ofAtLeast(32).before(groups, 1).group());
        assertEquals("support", peers.ofAtLeast(33).before(groups, 1).group());
        assertEquals(null, peers.ofAtLeast(401).before(groups, 1));
        assertEquals(null, peers.ofAtLeast(33).before(List.of("team:X"), 1));
    }

    @Test
    void nobodyConfirmsWhatTheyProposed() {
        var act = new PolicyVersion.Act("u-1", MONDAY, "because");
        assertThrows(
                IllegalArgumentException.class,
                () -> new PolicyVersion(1, PolicyVersion.State.CONFIRMED, List.of(), act, act));
    }

    @Test
    void everyFaultOfAProposalIsSaidWithItsPlace() throws Exception {
        var rules = new ObjectMapper().readTree("""
                [{"id":"a","where":{"countries":["Germany"]},"forbid":[{"kind":"mood","name":"bad"}],"legalBasis":" "},
                 {"id":"a","forbid":[],"smallestGroup":-1,"legalBasis":"x","sites":[]}]""");
        var problems =
                PolicyJson.rules(rules, PolicyStage.vocabulary(List.of())).problems();
        assertEquals(
                Set.of(
                        "/rules/0/where/countries/0",
                        "/rules/0/forbid/0/kind",
                        "/rules/0/legalBasis",
                        "/rules/1/id",
                        "/rules/1/where",
                        "/rules/1/smallestGroup",
                        "/rules/1/sites"),
                Set.copyOf(problems.stream().map(PolicyProblem::pointer).toList()));
    }

    @Test
    void nameThatNothingHereKnowsIsRefused() throws Exception {
        var rules = new ObjectMapper().readTree("""
                [{"id":"a","where":{},"forbid":[{"kind":"detector","name":"volume"},{"kind":"detector","name":"volumes"},
                {"kind":"data-class","name":"ANY"},{"kind":"event","name":"staff.profile.v1"}],"legalBasis":"x"}]""");
        var vocabulary = PolicyStage.vocabulary(List.of(new Detector("volume", Family.VOLUME, "1")));
        assertEquals(
                List.of("/rules/0/forbid/1/name", "/rules/0/forbid/3/name"),
                PolicyJson.rules(rules, vocabulary).problems().stream()
                        .map(PolicyProblem::pointer)
                        .toList());
    }
}
