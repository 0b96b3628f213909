package dev.probity.cases.deadletter;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertBelowTheLine;
import static dev.probity.cases.alert.AlertFixtures.anAlertOn;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that can't be taken in: each is kept with its reason, and what lies behind it is taken. */
@QuarkusTest
@ComponentTest
class PoisonQuarkusTest {
    private static final String ALERTS = "probity.alerts";
    private static final String PARTIES = "probity.parties";
    private static final String RISK = "probity.risk";
    private static final String KEY = "staff:S-poison";
    private static final String AGES_AWAY = "+999999999-12-31T23:59:59Z";

    /** A record, and by which rule it is refused. */
    private record Poison(String what, String topic, String key, byte[] value, String rule) {
        static Poison unreadable(String topic, String json) {
            var what = json.length() > 60 ? json.substring(0, 60) : json;
            return new Poison(what, topic, KEY, bytes(json), "unreadable");
        }

        @Override
        public String toString() {
            return topic + " " + what;
        }
    }

    static Stream<Poison> poison() {
        var alert = anAlertOn(KEY);
        return Stream.concat(
                Stream.of(ALERTS, PARTIES, RISK).flatMap(PoisonQuarkusTest::onAnyTopic),
                Stream.of(
                        Poison.unreadable(ALERTS, "{\"alertId\":7}"),
                        Poison.unreadable(ALERTS, alert.json().replace("\"episode\":1", "\"episode\":\"one\"")),
                        Poison.unreadable(ALERTS, alert.json().replace("\"merchants\":[]", "\"merchants\":[7,{}]")),
                        Poison.unreadable(ALERTS, alert.json().replace("\"OPEN\"", "\"FORGOTTEN\"")),
                        new Poison("no key", ALERTS, null, bytes(alert.json()), "misplaced"),
                        new Poison("tombstone", ALERTS, KEY, null, "unreadable"),
                        new Poison(
                                "a time that no database holds",
                                ALERTS,
                                KEY,
                                bytes(alert.json().replace("2026-11-13T17:40:00Z", AGES_AWAY)),
                                "unprocessable"),
                        Poison.unreadable(RISK, "{\"subject\":\"staff:S-1\"}"),
                        Poison.unreadable(RISK, alert.bill().replace("\"revision\":1", "\"revision\":\"1\"")),
                        Poison.unreadable(RISK, alert.bill().replace("\"lines\":[{", "\"lines\":[7,{")),
                        Poison.unreadable(
                                RISK, alert.bill().replaceAll("\"(totalDecibans|decibans)\":[-0-9.]+", "\"$1\":1e999")),
                        Poison.unreadable(
                                ALERTS,
                                alert.json().replaceAll("\"(totalDecibans|decibans)\":[-0-9.]+", "\"$1\":1e999")),
                        new Poison("no key", RISK, null, bytes(alert.bill()), "misplaced"),
                        new Poison(
                                "a time that no database holds",
                                RISK,
                                KEY,
                                bytes(alert.bill().replaceFirst("2026-11-23T11:31:00Z", AGES_AWAY)),
                                "unprocessable"),
                        Poison.unreadable(PARTIES, "{\"type\":\"dev.probity.staff.profile.v1\",\"data\":[]}"),
                        Poison.unreadable(PARTIES, staff("2026-10-01T00:00:00Z", "\"team\":{\"name\":\"T-1\"}")),
                        Poison.unreadable(PARTIES, staff("2026-10-01T00:00:00Z", "\"team\":\"" + noise() + "\"")),
                        Poison.unreadable(PARTIES, staff("2026-10-01T00:00:00Z", "\"role\":\"" + noise() + "\"")),
                        Poison.unreadable(PARTIES, staff("2026-10-01T00:00:00Z", "\"managerId\":\"" + noise() + "\"")),
                        new Poison(
                                "a shop's name of 10 kB",
                                PARTIES,
                                "merchant:M-poison",
                                bytes(merchant("M-poison", noise())),
                                "unreadable"),
                        new Poison(
                                "no key",
                                PARTIES,
                                null,
                                bytes(staff("2026-10-01T00:00:00Z", "\"team\":\"T-1\"")),
                                "misplaced"),
                        new Poison(
                                "a time that no database holds",
                                PARTIES,
                                KEY,
                                bytes(staff("+999999999-12-31T23:59:59Z", "\"team\":\"T-1\"")),
                                "unprocessable")));
    }

    private static Stream<Poison> onAnyTopic(String topic) {
        return Stream.of(
                Poison.unreadable(topic, "not json"),
                Poison.unreadable(topic, "[]"),
                Poison.unreadable(topic, "null"),
                Poison.unreadable(topic, "{\"summary\":\"\\u0000\"}"),
                new Poison("bytes that are no UTF-8", topic, KEY, new byte[] {'{', (byte) 0xc3, '}'}, "unreadable"),
                new Poison("nothing", topic, KEY, new byte[0], "unreadable"),
                Poison.unreadable(topic, "{\"x\":\"" + "y".repeat(1_000_000) + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("poison")
    void isKeptWithItsReasonAndTheNextRecordIsTaken(Poison poison) {
        var letter = letterOf(Topics.send(poison.topic(), poison.key(), poison.value()));
        assertEquals("case-service", letter.getString("service"));
        assertEquals(poison.rule(), letter.getString("reason.errors[0].rule"));
        assertFalse(letter.getBoolean("sealed"));
        var kept = Base64.getDecoder().decode(letter.getString("payload"));
        assertArrayEquals(poison.value() == null ? new byte[0] : poison.value(), kept);
        nextIsTaken(poison.topic(), letter.getInt("origin.partition"));
    }

    @ParameterizedTest
    @MethodSource("passedOver")
    void whatIsNobodysBusinessIsPassedOver(Poison record) {
        var sent = Topics.send(record.topic(), record.key(), record.value());
        nextIsTaken(record.topic(), sent.partition());
        assertEquals(List.of(), letters(sent));
    }

    static Stream<Poison> passedOver() {
        return Stream.of(
                new Poison("tombstone", RISK, KEY, null, ""),
                new Poison("tombstone", PARTIES, KEY, null, ""),
                new Poison("no key and nothing in it", RISK, null, null, ""),
                new Poison("unknown type", PARTIES, KEY, bytes("{\"type\":\"dev.probity.something.v9\"}"), ""));
    }

    @Test
    void anAlertUnderAnotherPartysKeyIsRefused() {
        var alert = anAlertBelowTheLine();
        var letter = letterOf(Topics.send(ALERTS, "staff:S-other", alert.json()));
        assertEquals("misplaced", letter.getString("reason.errors[0].rule"));
        as("investigator").get("/api/v1/alerts/" + alert.id()).then().statusCode(404);
    }

    @Test
    void aBillAndAProfileUnderAnotherPartysKeyAreRefused() {
        var bill = anAlertAboveTheLine();
        var profile = """
                {"type":"dev.probity.staff.profile.v1","time":"2026-10-01T00:00:00Z","data":{"staffId":"S-one"}}""";
        for (var sent : List.of(
                Topics.send(RISK, "staff:S-other", bill.bill()), Topics.send(PARTIES, "staff:S-other", profile))) {
            assertEquals("misplaced", letterOf(sent).getString("reason.errors[0].rule"));
        }
        assertEquals(List.of(), Sql.query("select ref from staff_profile where ref = 'staff:S-one'"));
        assertEquals(List.of(), Sql.query("select ref from subject where ref = '" + bill.subject() + "'"));
    }

    /** Sends good ones until one lies in that partition, behind what was sent there before. */
    private static void nextIsTaken(String topic, int partition) {
        RecordMetadata sent;
        do {
            sent = switch (topic) {
                case ALERTS -> {
                    var alert = anAlertBelowTheLine();
                    var at = Topics.send(ALERTS, alert.subject(), alert.json());
                    if (at.partition() == partition) {
                        arrived(alert);
                    }
                    yield at;
                }
                case RISK -> {
                    var bill = anAlertAboveTheLine();
                    var at = Topics.send(RISK, bill.subject(), bill.bill());
                    taken("subject", bill.subject());
                    yield at;
                }
                default -> {
                    var merchant = aMerchant();
                    var at = Topics.send(PARTIES, merchant, merchant(merchant.substring(9), "Lanternfish"));
                    taken("merchant_profile", merchant);
                    yield at;
                }
            };
        } while (sent.partition() != partition);
    }

    private static void taken(String table, String ref) {
        await().atMost(PATIENCE)
                .until(() -> !Sql.query("select 1 from %s where ref = '%s'".formatted(table, ref))
                        .isEmpty());
    }

    private static JsonPath letterOf(RecordMetadata sent) {
        return await().atMost(PATIENCE)
                .until(() -> letters(sent), found -> !found.isEmpty())
                .getFirst();
    }

    private static List<JsonPath> letters(RecordMetadata sent) {
        return Topics.read("probity.dead-letters", r -> true).stream()
                .map(record -> JsonPath.from(record.value()))
                .filter(letter -> sent.topic().equals(letter.getString("origin.topic"))
                        && sent.partition() == letter.getInt("origin.partition")
                        && sent.offset() == letter.getLong("origin.offset"))
                .toList();
    }

    private static String staff(String time, String fact) {
        return """
                {"type":"dev.probity.staff.profile.v1","time":"%s","data":{"staffId":"%s",%s}}""".formatted(time, KEY.substring("staff:".length()), fact);
    }

    private static String merchant(String id, String name) {
        return """
                {"type":"dev.probity.merchant.profile.v1","time":"2026-10-01T00:00:00Z","data":{"merchantId":"%s","name":"%s",
                 "openedAt":"2024-03-01T00:00:00Z"}}""".formatted(id, name);
    }

    /** 10 kB that no database can make smaller. */
    private static String noise() {
        return new Random(7)
                .ints(10_000, '#', '[')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
