package dev.probity.scoring.stream;

import static dev.probity.scoring.finding.FindingFixtures.MONDAY;
import static dev.probity.scoring.finding.FindingFixtures.inBothHorizons;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.finding.Family;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two packaged instances on a real broker: one story, told once, is the same through either, through death and through loss of their disks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PEOPLE = 24;
    private static final int LOOKS = 12;

    private static KafkaBroker broker;
    private static TokenIssuer issuer;
    private static Traffic traffic;
    private static ScoringProcess one;
    private static ScoringProcess two;
    private static Path stateOfOne;

    @BeforeAll
    static void start() throws IOException {
        broker = KafkaBroker.start();
        issuer = TokenIssuer.start();
        traffic = new Traffic(broker);
        var states = Files.createTempDirectory(Files.createDirectories(Path.of("target/scoring-state")), "cluster");
        stateOfOne = states.resolve("one");
        one = ScoringProcess.start("one", broker, issuer, stateOfOne);
        two = ScoringProcess.start("two", broker, issuer, states.resolve("two"));
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        traffic.close();
        issuer.close();
        broker.close();
    }

    @Test
    @Order(1)
    void eitherInstanceAnswersForAnySubjectAndTheSame() {
        for (int person = 0; person < PEOPLE; person++) {
            for (int look = 0; look < LOOKS; look++) {
                traffic.send("probity.activity", staff(person), access(person, look));
            }
            int e = 2 + 3 * person;
            inBothHorizons(staff(person), Family.PAYMENT, MONDAY, e).forEach(traffic::found);
        }
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertEquals(
                    PEOPLE,
                    JSON.readTree(one.answer("/api/v1/subjects?limit=200"))
                            .get("items")
                            .size());
            for (int person = 0; person < PEOPLE; person++) {
                var families = JSON.readTree(two.answer(risk(person))).findValuesAsText("family");
                assertTrue(new HashSet<>(families).containsAll(List.of("payment", "purpose")), () -> "" + families);
            }
        });
        settle();
        assertEquals(bills(one), bills(two));
        for (var path : List.of("/api/v1/subjects?kind=staff&limit=7", "/api/v1/subjects/staff/S-3/findings")) {
            assertEquals(one.answer(path), two.answer(path));
        }
        assertEquals(
                2,
                JSON.convertValue(json(one.answer("/api/v1/status")).get("instances"), List.class)
                        .size());
    }

    @Test
    @Order(2)
    void eachInstanceHoldsAShare() {
        one.asked()
                .header("X-Probity-Forwarded", "true")
                .get("/api/v1/subjects?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.size()",
                        org.hamcrest.Matchers.allOf(
                                org.hamcrest.Matchers.greaterThan(0), org.hamcrest.Matchers.lessThan(PEOPLE)));
    }

    @Test
    @Order(3)
    void anEventSentAgainByAnotherProducerChangesNoBill() {
        var before = bills(one);
        int published = traffic.all("probity.risk").size();
        try (var other = new Traffic(broker)) {
            for (int person = 0; person < PEOPLE; person++) {
                for (int look = 0; look < LOOKS; look++) {
                    other.send("probity.activity", staff(person), access(person, look));
                }
            }
            inBothHorizons("staff:after", Family.PAYMENT, MONDAY, 5).forEach(other::found);
        }
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() ->
                        one.asked().get("/api/v1/subjects/staff/after/risk").statusCode() == 200);
        settle();
        assertEquals(before, bills(two));
        for (int person = 0; person < PEOPLE; person++) { // a look that is counted twice need not weigh
            assertEquals(LOOKS, lookUps(person));
        }
        assertEquals(
                published,
                traffic.all("probity.risk").stream()
                        .filter(record -> !record.key().equals("staff:after"))
                        .count());
    }

    @Test
    @Order(4)
    void poisonOnAnyTopicIsPutAsideAndTheStreamGoesOn() {
        var poured = Poison.pour(traffic);
        await().atMost(SOON).untilAsserted(() -> assertEquals(poured, Poison.letters(traffic)));
        for (var topic : poured.keySet()) {
            assertTrue(deadLetters(topic) >= 1, topic);
        }
        inBothHorizons("staff:S-0", Family.GAIN, MONDAY, 20).forEach(traffic::found);
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() ->
                        json(one.answer(risk(0))).findValuesAsText("family").contains("gain"));
    }

    @Test
    @Order(5)
    void anInstanceThatDiesIsMissedOnlyForAMoment() {
        settle();
        var before = bills(one);
        two.kill();
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertEquals(before, bills(one)));
        two.startAgain();
        two.awaitReady();
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertEquals(before, bills(two)));
        assertEquals(before, bills(one));
    }

    @Test
    @Order(6)
    void whatWasOnALostDiskComesBackFromKafka() throws IOException {
        var before = bills(one);
        two.stop();
        one.stop();
        one.startAgain(); // an instance that starts brings the list by risk up to the time, and so it will without
        // its disk
        one.awaitReady();
        var order = settledOrder();
        one.stop();
        var lost = stateOfOne.resolveSibling("lost");
        Files.move(stateOfOne, lost);
        one.startAgain();
        one.awaitReady();
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> assertEquals(before, bills(one)));
        assertEquals(order, settledOrder());
        two.startAgain();
        two.awaitReady();
    }

    /** The list by risk once it moves no more. */
    private static String settledOrder() {
        var last = new AtomicReference<>("");
        await().during(Duration.ofSeconds(3)).atMost(SOON).ignoreExceptions().until(() -> {
            var now = one.answer("/api/v1/subjects?limit=200");
            return now.equals(last.getAndSet(now));
        });
        return last.get();
    }

    @Test
    @Order(7)
    void alertsStayOneForEachSubjectThroughAllThat() {
        var raised = new TreeMap<String, Integer>();
        var revisions = new HashSet<String>();
        for (var record : traffic.all("probity.alerts")) {
            var alert = json(record);
            var id = alert.get("alertId").textValue();
            assertTrue(revisions.add(id + "/" + alert.get("revision").intValue()), () -> "twice: " + alert);
            raised.merge(alert.get("subject").textValue(), alert.get("episode").intValue(), Math::max);
        }
        assertFalse(raised.isEmpty());
        assertTrue(raised.values().stream().allMatch(episode -> episode == 1), () -> "" + raised);
    }

    @Test
    @Order(8)
    void theTraceOfAnEventIsFoundOnWhatItLedTo() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        traffic.send("probity.activity", "staff:traced", access("traced", 1), "00-" + trace + "-00f067aa0ba902b7-01");
        for (int look = 2; look < LOOKS; look++) {
            traffic.send(
                    "probity.activity", "staff:traced", access("traced", look), "00-" + trace + "-00f067aa0ba902b7-01");
        }
        for (var topic : List.of("probity.findings", "probity.risk")) {
            await().atMost(SOON)
                    .until(() -> traffic.all(topic).stream().anyMatch(record -> "staff:traced".equals(record.key())));
            traffic.all(topic).stream()
                    .filter(record -> "staff:traced".equals(record.key()))
                    .forEach(record -> assertTrue(
                            new String(
                                            record.headers()
                                                    .lastHeader("traceparent")
                                                    .value(),
                                            StandardCharsets.UTF_8)
                                    .startsWith("00-" + trace),
                            topic));
        }
    }

    /** What both instances count. */
    private static double deadLetters(String topic) {
        var line = Pattern.compile(
                "probity_scoring_dead_letters_total\\{[^}]*topic=\"" + Pattern.quote(topic) + "\"[^}]*} ([0-9.]+)");
        double sum = 0;
        for (var process : List.of(one, two)) {
            var counted = line.matcher(process.asked().get("/q/metrics").asString());
            assertTrue(counted.find(), topic);
            sum += Double.parseDouble(counted.group(1));
        }
        return sum;
    }

    /** Waits until nothing is left to read. */
    private static void settle() {
        await().atMost(SOON)
                .ignoreExceptions()
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> json(one.answer("/api/v1/status")).get("lag").longValue() == 0);
    }

    private static Map<String, String> bills(ScoringProcess process) {
        var bills = new TreeMap<String, String>();
        for (int person = 0; person < PEOPLE; person++) {
            bills.put(staff(person), process.answer(risk(person) + "?at=2026-10-06T00:00:00Z"));
        }
        return bills;
    }

    private static int lookUps(int person) {
        int sum = 0;
        for (var day : json(one.answer("/api/v1/subjects/" + staff(person).replace(':', '/') + "/activity"))
                .get("days")) {
            sum += day.get("lookUps").intValue();
        }
        return sum;
    }

    private static String risk(int person) {
        return "/api/v1/subjects/staff/S-" + person + "/risk";
    }

    private static String staff(int person) {
        return "staff:S-" + person;
    }

    /** A look at a merchant's figures without a ticket. */
    private static byte[] access(int person, int look) {
        return access("S-" + person, look);
    }

    private static byte[] access(String person, int look) {
        var at = Instant.parse("2026-10-05T08:00:00Z").plus(Duration.ofHours(look));
        return """
                {"specversion":"1.0","id":"a-%1$s-%2$d","source":"/test","type":"dev.probity.staff.access.v1","time":"%3$s",\
                "subject":"staff:%1$s","data":{"staffId":"%1$s","action":"VIEW","dataClass":"MERCHANT_SALES",\
                "merchantIds":["M-%2$d"],"recordCount":3,"tool":"console"}}""".formatted(person, look, at).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        return json(new String(record.value(), StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
