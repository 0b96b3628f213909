package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.e2e.Probity.Running;
import dev.probity.local.process.ProcessMark;
import dev.probity.local.suite.SuiteState;
import java.io.IOException;
import java.net.URI;
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
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
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
    /** What is told is in the hundreds of thousands; after that a story goes on by some events a second. */
    private static final long HARDLY_ANY = 200;

    /** The usual story about fewer people, for CI's sake; all else is as usual, the alerts' floor too. */
    private static final String[] STORY = {"--staff", "50"};

    private static final String STAFF = "S-launcher";

    @TempDir
    static Path folder;

    private static Launcher launcher;
    private static Running inFront;
    private static long unreadOnceReady;
    private static Kept kept;

    @BeforeAll
    static void startEverythingInFront() throws IOException, InterruptedException, ExecutionException {
        launcher = new Launcher(folder);
        inFront = launcher.upInFront(STORY);
        assertTrue(inFront.process().isAlive(), Files.readString(inFront.words()) + Files.readString(inFront.errors()));
        unreadOnceReady = Unread.records("127.0.0.1:" + launcher.ports().of("kafka"));
    }

    @AfterAll
    static void leaveNothingBehind() throws IOException, InterruptedException {
        launcher.probity("down");
    }

    @Test
    @Order(1)
    void upTellsItsStoryToTheEndSaysWhereEverythingIsAndStays() throws IOException {
        var errors = Files.readString(inFront.errors());
        assertTrue(inFront.process().isAlive(), errors);
        assertEquals("", Files.readString(inFront.words()), "standard output is for results");
        Stages.assertAllDone(errors);
        assertTrue(errors.contains("Scoring the story  all scored  ("), errors);
        int ready = errors.indexOf("\nProbity runs.\n");
        assertTrue(ready > errors.indexOf("Scoring the story  all scored"), errors);
        for (var port : List.of("case", "ingest", "scoring")) {
            assertTrue(errors.indexOf("localhost:" + launcher.ports().of(port), ready) > 0, errors);
        }
    }

    @Test
    @Order(1)
    void whenUpSaysThatAllIsScoredTheBrokerAgrees() {
        assertTrue(unreadOnceReady < HARDLY_ANY, unreadOnceReady + " records were still to be read");
    }

    @Test
    @Order(1)
    void theStoryHasSomebodyToLookAtAtScoringInTheQueueAndOnTheirPage() throws IOException, InterruptedException {
        var heaviest = ask("scoring", "/api/v1/subjects?kind=staff&order=risk").at("/items/0");
        assertTrue(heaviest.path("topFamilies").size() > 0, heaviest::toString);
        var queued = ask("case", "/api/v1/alerts").at("/items/0");
        assertTrue(queued.path("lines").size() > 0, queued::toString);
        var page = ask("case", "/api/v1/subjects/" + queued.at("/subject/id").asText());
        assertEquals(queued.at("/subject/label"), page.at("/subject/label"), page::toString);
        assertEquals("told-story", ask("case", "/api/v1/me").at("/features/0").asText(), "or the pages offer no tour");
    }

    @Test
    @Order(2)
    void statusHasTheAgreedShapeAndEverythingIsReady() throws IOException, InterruptedException {
        assertEquals(Set.of("ingest", "scoring", "case", "oidc"), ready());
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
    @Order(4)
    void anInvestigatorOpensACaseAndAddsANote() {
        kept = Kept.after(launcher.api());
        kept.assertCaseIsUnchanged(launcher.api());
        kept.assertBillsAreUnchanged(launcher.api());
    }

    @Test
    @Order(4)
    void whoStartsItAgainIsToldThatItRuns() throws IOException, InterruptedException {
        var again = launcher.upBehind();
        assertEquals(0, again.code(), again::errors);
        assertTrue(again.words().contains("The local suite already runs."), again::words);
    }

    @Test
    @Order(4)
    void aSuiteOnAnotherFolderIsRefusedTheSamePortsAndToldWhoHasThem() throws IOException, InterruptedException {
        var second = launcher.beside().upBehind("--infra");
        assertEquals(1, second.code(), second::errors);
        assertTrue(second.errors().contains("are taken, by another local suite or by another program"), second::errors);
        var data = launcher.data().root();
        assertTrue(
                second.errors().contains("Another suite runs on %1$s: ./probity down --data %1$s".formatted(data)),
                second::errors);
    }

    @Test
    @Order(5)
    void aBrokerThatEndsIsToldOfAndStartedAgain() {
        var broker = ProcessMark.read(launcher.data().marks().resolve("kafka.pid"))
                .flatMap(ProcessMark::alive)
                .orElseThrow();
        Launcher.kill(broker);
        await().atMost(PATIENCE)
                .until(() -> Files.readString(inFront.errors()).contains("kafka ended. What it said last:"));
        await().atMost(PATIENCE).until(() -> ready().equals(Set.of("ingest", "scoring", "case", "oidc")));
        var review = TraceIT.burst("M-launcher").lines().findFirst().orElseThrow();
        assertEquals(200, launcher.api().events("ingest", review).status());
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
    void theInfrastructureAloneIsSaidToBeThatAndIsNotTakenForTheWhole() throws IOException, InterruptedException {
        var up = launcher.upBehind("--infra");
        assertEquals(0, up.code(), up::errors);
        Stages.assertAllDone(up.errors());
        assertTrue(up.errors().contains("\nThe infrastructure runs.\n"), up::errors);
        assertEquals(Set.of("oidc"), ready());
        var status = launcher.probity("status").words();
        assertTrue(status.contains("The local suite is running"), status);
        assertEquals(3, Pattern.compile(" left out ").matcher(status).results().count(), status);
        assertRefusedFor("ingest, scoring and case");
    }

    @Test
    @Order(8)
    void afterTheLauncherWasKilledAnUpWithoutAServiceFindsAllDataAgain() throws IOException, InterruptedException {
        var before = launcher.processes();
        Launcher.kill(launcher.supervisor());

        var up = launcher.upBehind("--no-story", "--without", "case");
        assertEquals(0, up.code(), up::errors);
        Stages.assertAllDone(up.errors());
        assertEquals(List.of(), living(before), "of the killed suite");
        assertEquals(1, eventsSeen());
        kept.assertBillsAreUnchanged(launcher.api());
        assertEquals(Set.of("ingest", "scoring", "oidc"), ready());
        assertFalse(up.errors().contains("localhost:" + launcher.ports().of("case")), up::errors);
        assertTrue(Files.exists(launcher.data().environmentOf("case")), "settings for dev mode");
        assertRefusedFor("case");
    }

    @Test
    @Order(9)
    void afterEveryProcessWasKilledAnotherUpFindsAllDataAgainAndTellsTheStoryOn()
            throws IOException, InterruptedException {
        launcher.processes().forEach(Launcher::kill);

        var up = launcher.upBehind(STORY);
        assertEquals(0, up.code(), up::errors);
        Stages.assertAllDone(up.errors());
        assertTrue(up.errors().contains("Story  went on from where it was"), up::errors);
        assertEquals(1, eventsSeen());
        kept.assertBillsAreUnchanged(launcher.api());
        kept.assertCaseIsUnchanged(launcher.api());
        assertEquals(Set.of("ingest", "scoring", "case", "oidc"), ready());
    }

    @Test
    @Order(10)
    void downLeavesNoProcessAndNoLock() throws IOException, InterruptedException {
        var before = launcher.processes();
        var said = launcher.probity("down");
        assertEquals(0, said.code(), said::errors);
        nothingIsLeftOf(before);
        assertTrue(launcher.probity("status").words().contains("is stopped"));
    }

    private static void assertRefusedFor(String missing) throws IOException, InterruptedException {
        var whole = launcher.upBehind();
        assertEquals(1, whole.code(), whole::words);
        assertTrue(
                whole.errors()
                        .contains("already runs, but without %s. Stop it first: ./probity down --data %s"
                                .formatted(missing, launcher.data().root())),
                whole::errors);
    }

    /** The services that status says are ready, of those that it must name whatever runs. */
    private static Set<String> ready() throws IOException, InterruptedException {
        var said = launcher.probity("status", "--json");
        var status = JSON.readTree(said.words());
        assertEquals(Set.of("services"), names(status));
        var services = status.get("services");
        assertEquals(Set.of("ingest", "scoring", "case", "oidc"), names(services));
        services.forEach(service -> {
            assertEquals(Set.of("url", "ready"), names(service));
            assertTrue(URI.create(service.path("url").asText()).getPort() > 1023);
            assertTrue(service.path("ready").isBoolean(), said::words);
        });
        var ready = names(services);
        ready.removeIf(name -> !services.at("/" + name + "/ready").asBoolean());
        return ready;
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

    private static JsonNode ask(String service, String path) {
        return launcher.api().get("investigator", service, path).body();
    }

    /** A repeat is the same among the events that are shown; among the counted it would show. */
    private static int eventsSeen() {
        return launcher.api().lookUps("scoring", STAFF);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
