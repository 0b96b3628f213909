package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.e2e.Probity.Running;
import dev.probity.e2e.Probity.Said;
import dev.probity.local.suite.SuiteState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's evening with the launcher, step by step; before the suite of the other journeys starts. */
@Order(0)
class LauncherJourneyIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The launcher's guardian, a shell, sees that all is over a moment later, and the system takes it away. */
    private static final Duration GUARDIAN = Duration.ofSeconds(5);

    private static final String STAFF = "S-launcher";

    @TempDir
    static Path folder;

    private static Launcher launcher;
    private static Running inFront;

    @BeforeAll
    static void startEverythingInFront() throws IOException {
        launcher = new Launcher(folder);
        inFront = launcher.upInFront();
    }

    @AfterAll
    static void leaveNothingBehind() throws IOException, InterruptedException {
        launcher.probity("down");
    }

    @Test
    @Order(1)
    void upSaysWhereEverythingIsAndStays() throws IOException {
        var errors = Files.readString(inFront.errors());
        assertTrue(inFront.process().isAlive(), errors);
        for (var port : List.of("case", "ingest", "scoring")) {
            assertTrue(errors.contains("localhost:" + launcher.ports().of(port)), errors);
        }
    }

    @Test
    @Order(2)
    void statusHasTheAgreedShapeAndEverythingIsReady() throws IOException, InterruptedException {
        var said = launcher.probity("status", "--json");
        var status = JSON.readTree(said.words());
        assertEquals(Set.of("services"), names(status));
        assertEquals(Set.of("ingest", "scoring", "case", "oidc"), names(status.get("services")));
        status.get("services").properties().forEach(service -> {
            assertEquals(Set.of("url", "ready"), names(service.getValue()));
            assertTrue(URI.create(service.getValue().path("url").asText()).getPort() > 1023);
            assertTrue(service.getValue().path("ready").isBoolean());
            assertTrue(service.getValue().path("ready").asBoolean(), said::words);
        });
    }

    @Test
    @Order(3)
    void aTokenIsPrintedAlone() throws IOException, InterruptedException {
        var said = launcher.probity("token", "integrator");
        assertTrue(said.words().matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R"), said::words);
        var unknown = launcher.probity("token", "nobody");
        assertEquals(1, unknown.code());
        assertEquals("", unknown.words());
        assertTrue(unknown.errors().contains("investigator2"), unknown::errors);
    }

    @Test
    @Order(4)
    void aFileOrWhatIsPipedGoesInAndAnEventThatComesTwiceIsSaidToBeRepeated() throws IOException, InterruptedException {
        var line = JSON.readTree(ReplicasIT.access(UUID.randomUUID(), STAFF)).toString();
        var file = Files.writeString(folder.resolve("events.ndjson"), line + "\n" + line + "\n");
        var said = launcher.probity("send", file.toString());
        assertEquals(0, said.code(), said::errors);
        assertEquals("1 accepted, 1 repeated, 0 refused", said.words().strip());
        var packed = folder.resolve("events.ndjson.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var piped = launcher.probityReading(packed, "send", "--as", "ndjson", "-");
        assertEquals(0, piped.code(), piped::errors);
        assertEquals(
                "1 accepted, 0 repeated, 0 refused", piped.words().strip(), "repeats are counted within a request");
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(1, eventsSeen()));
    }

    @Test
    @Order(5)
    void theEventInReadmeGoesInByItsCurlAndScoringAnswersWithItsBill() throws IOException, InterruptedException {
        var readme = new Readme(launcher, Files.createDirectory(folder.resolve("desk")));
        var commands = Readme.commands("## Send your own events");
        assertEquals(2, commands.size(), commands::toString);
        var sent = readme.typed(commands.getFirst());
        assertTrue(sent.startsWith("HTTP/1.1 202 "), sent);
        assertTrue(sent.contains("\"accepted\":1,"), sent);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var bill = JSON.readTree(readme.typed(commands.getLast()));
            assertEquals("staff:S-me", bill.path("subject").asText(), bill::toString);
            assertEquals(-40, bill.path("priorDecibans").asInt(), "README: a prior of 1 in 10,000");
        });
    }

    @Test
    @Order(6)
    void ctrlCStopsTheServicesBeforeTheBrokerAndLeavesNothing() throws IOException, InterruptedException {
        var before = launcher.processes();
        Launcher.ctrlC(inFront);
        var said = inFront.end();
        assertEquals(0, said.code(), said::errors);
        int services = said.errors().indexOf("Stopping the services");
        assertTrue(services > 0 && services < said.errors().indexOf("Stopping broker"), said::errors);
        nothingIsLeftOf(before);
    }

    @Test
    @Order(7)
    void aSecondUpBehindFindsAllDataAgain() throws IOException, InterruptedException {
        findsAllDataAgain(launcher.upBehind());
    }

    @Test
    @Order(8)
    void afterTheLauncherAndAServiceWereKilledAThirdUpFindsAllDataAgain() throws IOException, InterruptedException {
        var before = launcher.processes();
        Launcher.kill(launcher.process("scoring"));
        Launcher.kill(launcher.supervisor());

        findsAllDataAgain(launcher.upBehind());
        assertTrue(before.stream().noneMatch(ProcessHandle::isAlive), "something of the killed suite lives on");
    }

    @Test
    @Order(9)
    void downLeavesNoProcessAndNoLock() throws IOException, InterruptedException {
        var before = launcher.processes();
        var said = launcher.probity("down");
        assertEquals(0, said.code(), said::errors);
        nothingIsLeftOf(before);
        assertTrue(launcher.probity("status").words().contains("is stopped"));
    }

    private static void findsAllDataAgain(Said up) throws IOException, InterruptedException {
        assertEquals(0, up.code(), up::errors);
        assertTrue(up.errors().contains("localhost:" + launcher.ports().of("case")), up::errors);
        assertEquals(1, eventsSeen());
        var status = JSON.readTree(launcher.probity("status", "--json").words()).get("services");
        status.properties()
                .forEach(service -> assertTrue(service.getValue().path("ready").asBoolean(), status::toString));
    }

    private static List<String> living(List<ProcessHandle> processes) {
        return processes.stream()
                .filter(ProcessHandle::isAlive)
                .map(one -> one.pid() + " " + one.info().command().orElse("?"))
                .toList();
    }

    private static void nothingIsLeftOf(List<ProcessHandle> before) throws IOException {
        assertTrue(before.size() >= 7, before::toString);
        await().atMost(GUARDIAN).untilAsserted(() -> assertEquals(List.of(), living(before)));
        try (var channel = FileChannel.open(launcher.data().marks().resolve("lock"), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            assertTrue(lock != null && lock.isValid(), "the folder is still locked");
        }
        assertTrue(SuiteState.of(launcher.data()).isEmpty());
    }

    /** As the investigator sees it at scoring, by a token from the launcher. */
    private static int eventsSeen() throws IOException, InterruptedException {
        var token = launcher.probity("token", "investigator").words().strip();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/subjects/staff/%s/activity"
                        .formatted(launcher.ports().of("scoring"), STAFF)))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            // a repeat is the same among the events that are shown; among the counted it would show
            int counted = 0;
            for (var day : JSON.readTree(answer.body()).path("days")) {
                counted += day.path("lookUps").asInt();
            }
            return counted;
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
