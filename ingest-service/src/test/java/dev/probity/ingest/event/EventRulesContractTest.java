package dev.probity.ingest.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.schema.EventSchemas;
import dev.probity.ingest.schema.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples of contracts/ say what the rules are. */
class EventRulesContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventSchemas SCHEMAS = EventSchemas.load();
    private static final EventRules RULES =
            new EventRules(SCHEMAS, 256 * 1024, new TimeBounds(Clock.systemUTC(), Duration.ofDays(1)));

    static Stream<Path> valid() throws IOException {
        return Files.list(Path.of("contracts/samples/valid")).sorted();
    }

    static Stream<Path> invalid() throws IOException {
        return Files.list(Path.of("contracts/samples/invalid")).sorted();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidSampleIsAcceptedUnchangedAndKeyedByItsParty(Path sample) throws IOException {
        var bytes = Files.readAllBytes(sample);
        var accepted = assertInstanceOf(Verdict.Accepted.class, RULES.check(bytes, 0, bytes.length));
        assertArrayEquals(bytes, accepted.event().value());
        var schema = JSON.readTree(
                Path.of("contracts/schemas", accepted.event().type().name().substring(12) + ".json")
                        .toFile());
        assertEquals(
                schema.get("x-probity-topic").textValue(),
                accepted.event().type().topic());
        var keyed =
                JSON.readTree(bytes).get("data").at(schema.get("x-probity-key").textValue());
        assertTrue(keyed.isMissingNode() || accepted.event().key().endsWith(keyed.textValue()));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void theOrderOfMembersDoesNotMatter(Path sample) throws IOException {
        var event = (ObjectNode) JSON.readTree(sample.toFile());
        var dataFirst = JSON.createObjectNode();
        dataFirst.set("data", event.remove("data"));
        dataFirst.setAll(event);
        var bytes = ("  " + JSON.writeValueAsString(dataFirst)).getBytes(UTF_8);
        assertInstanceOf(Verdict.Accepted.class, RULES.check(bytes, 1, bytes.length - 1));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidSampleIsRefusedForTheRuleThatItBreaks(Path sample) throws IOException {
        var given = JSON.readTree(sample.toFile());
        var bytes = JSON.writeValueAsBytes(given.get("event"));
        var refused = assertInstanceOf(Verdict.Refused.class, RULES.check(bytes, 0, bytes.length));
        assertTrue(
                refused.violations().stream()
                        .anyMatch(v -> v.pointer().equals(given.get("pointer").textValue())
                                && v.rule().equals(given.get("rule").textValue())),
                () -> "got " + refused.violations());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void aRefusalPointsIntoDataAlsoWhenDataStoodFirst(Path sample) throws IOException {
        var given = JSON.readTree(sample.toFile());
        var event = (ObjectNode) given.get("event");
        var data = event.remove("data");
        var dataFirst = JSON.createObjectNode();
        if (data != null) {
            dataFirst.set("data", data);
        }
        dataFirst.setAll(event);
        var bytes = JSON.writeValueAsBytes(dataFirst);
        var refused = assertInstanceOf(Verdict.Refused.class, RULES.check(bytes, 0, bytes.length));
        assertTrue(refused.violations().stream()
                .anyMatch(v -> v.pointer().equals(given.get("pointer").textValue())));
    }

    @Test
    void everyTypeHasAValidSample() throws IOException {
        Set<String> shown;
        try (var samples = valid()) {
            shown = samples.map(EventRulesContractTest::type).collect(Collectors.toSet());
        }
        var all = JSON.readTree(Path.of("contracts/schemas/envelope.json").toFile())
                .at("/properties/type/enum");
        all.forEach(type -> assertTrue(shown.contains(type.textValue()), type.textValue()));
    }

    @Test
    void everyTypeHasAnInvalidSample() throws IOException {
        try (var samples = invalid()) {
            var shown = samples.map(EventRulesContractTest::typeOfEvent).collect(Collectors.toSet());
            SCHEMAS.names().forEach(type -> assertTrue(shown.contains(type), type));
        }
    }

    @Test
    void everyRuleThatTheCodeKnowsIsAmongTheRules() throws IOException {
        var naming = Pattern.compile(
                "(?:violated\\(|new Violation\\([^\",]*(?:\"[^\"]*\")?[^\",]*,|pathAsPointer\\(\\)(?:\\.toString\\(\\))?[^\",]*(?:\"/\"[^\",]*)?,)\\s*\"(\\w+)\"");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var named = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> naming.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(Violation.RULES), named);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typeOfEvent(Path sample) {
        try {
            return JSON.readTree(text(sample)).at("/event/type").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(Path sample) {
        try {
            return JSON.readTree(sample.toFile()).get("type").textValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
