package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.local.build.SourceTree;
import dev.probity.local.process.ProcessMark;
import dev.probity.local.suite.DataFolder;
import dev.probity.local.suite.Ports;
import dev.probity.local.suite.SuiteState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as people run it, a process of its own, on a folder and ports of its own; before the suite of the other journeys starts. */
@Order(0)
class LauncherJourneyIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STAFF = "S-launcher";

    @TempDir
    static Path folder;

    private static DataFolder data;
    private static int offset;
    private static Said up;

    /** What a command said and how it ended. */
    record Said(int code, String words, String errors) {}

    @BeforeAll
    static void startEverythingBehind() throws IOException, InterruptedException {
        data = new DataFolder(folder.resolve("data"));
        offset = freeOffset();
        up = up();
    }

    @AfterAll
    static void leaveNothingBehind() throws IOException, InterruptedException {
        probity("down");
    }

    @Test
    @Order(1)
    void upSaysWhereEverythingIsAndLeavesItRunning() {
        assertEquals(0, up.code(), up::errors);
        for (var port : List.of("case", "ingest", "scoring")) {
            assertTrue(up.errors().contains("localhost:" + ports().of(port)), up::errors);
        }
    }

    @Test
    @Order(2)
    void statusHasTheAgreedShapeAndEverythingIsReady() throws IOException, InterruptedException {
        var said = probity("status", "--json");
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
        var said = probity("token", "integrator");
        assertTrue(said.words().matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R"), said::words);
        var unknown = probity("token", "nobody");
        assertEquals(1, unknown.code());
        assertEquals("", unknown.words());
        assertTrue(unknown.errors().contains("investigator2"), unknown::errors);
    }

    @Test
    @Order(4)
    void aFileGoesInAndAnEventThatItHoldsTwiceIsSaidToBeRepeated() throws IOException, InterruptedException {
        var line = JSON.readTree(ReplicasIT.access(UUID.randomUUID(), STAFF)).toString();
        var file = Files.writeString(folder.resolve("events.ndjson"), line + "\n" + line + "\n");
        var said = probity("send", file.toString());
        assertEquals(0, said.code(), said::errors);
        assertEquals("1 accepted, 1 repeated, 0 refused", said.words().strip());
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(1, eventsSeen()));
    }

    @Test
    @Order(5)
    void afterTheLauncherAndAServiceWereKilledASecondUpFindsAllDataAgain() throws IOException, InterruptedException {
        var before = running();
        kill(mark("scoring"));
        kill(SuiteState.of(data).flatMap(SuiteState::supervisor).orElseThrow());

        up = up();
        assertEquals(0, up.code(), up::errors);
        assertTrue(before.stream().noneMatch(ProcessHandle::isAlive), "something of the killed suite lives on");
        assertEquals(1, eventsSeen());
        statusHasTheAgreedShapeAndEverythingIsReady();
    }

    @Test
    @Order(6)
    void downLeavesNoProcessAndNoLock() throws IOException, InterruptedException {
        var before = running();
        assertTrue(before.size() >= 7, before::toString);
        var said = probity("down");
        assertEquals(0, said.code(), said::errors);
        assertTrue(before.stream().noneMatch(ProcessHandle::isAlive), before::toString);
        try (var channel = FileChannel.open(data.marks().resolve("lock"), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            assertTrue(lock != null && lock.isValid(), "the folder is still locked");
        }
        assertTrue(SuiteState.of(data).isEmpty());
        assertTrue(probity("status").words().contains("is stopped"));
    }

    /** As the investigator sees it at scoring, by a token from the launcher. */
    private static int eventsSeen() throws IOException, InterruptedException {
        var token = probity("token", "investigator").words().strip();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/subjects/staff/%s/activity"
                        .formatted(ports().of("scoring"), STAFF)))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(answer.body()).path("events").size();
        }
    }

    private static Said up() throws IOException, InterruptedException {
        return probity("up", "--detach", "--no-story", "--port-offset", "" + offset);
    }

    private static Said probity(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(SourceTree.find().root().resolve("probity").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.root().toString()));
        var said = Files.createTempFile(folder, "said", ".txt");
        var errors = Files.createTempFile(folder, "errors", ".txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        return new Said(process.waitFor(), Files.readString(said), Files.readString(errors));
    }

    private static Ports ports() {
        return Ports.usual(offset);
    }

    /** The launcher's own process and all that it started, by its marks and by descent. */
    private static List<ProcessHandle> running() throws IOException {
        var supervisor = SuiteState.of(data).flatMap(SuiteState::supervisor).orElseThrow();
        try (var files = Files.list(data.marks())) {
            var marked = files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> ProcessMark.read(file).flatMap(ProcessMark::alive).stream());
            return Stream.of(Stream.of(supervisor), supervisor.descendants(), marked)
                    .flatMap(processes -> processes)
                    .distinct()
                    .toList();
        }
    }

    private static ProcessHandle mark(String name) {
        return ProcessMark.read(data.marks().resolve(name + ".pid"))
                .flatMap(ProcessMark::alive)
                .orElseThrow();
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Below the ports that the system gives to callers. */
    private static int freeOffset() {
        return new Random()
                .ints(1_000, 12_000)
                .filter(LauncherJourneyIT::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int offset) {
        return Ports.usual(offset).byName().values().stream().allMatch(port -> {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.isBound();
            } catch (IOException taken) {
                return false;
            }
        });
    }
}
