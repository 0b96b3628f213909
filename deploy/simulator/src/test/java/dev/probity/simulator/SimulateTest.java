package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateTest {
    @TempDir
    private Path folder;

    private record Ran(int code, String said) {}

    private static Ran run(String... args) {
        StringWriter said = new StringWriter();
        CommandLine command = Simulate.command().setErr(new PrintWriter(said)).setOut(new PrintWriter(said));
        return new Ran(command.execute(args), said.toString());
    }

    private String[] small(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--staff=60", "--merchants=200", "--days=3", "--until=2026-09-01T00:00:00Z", "--progress=none"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @Test
    void aFileAndItsCompressedTwinHoldTheSameStory() throws IOException {
        Path plain = folder.resolve("story.ndjson");
        Path packed = folder.resolve("story.ndjson.gz");
        assertEquals(0, run(small("--out=" + plain)).code());
        assertEquals(0, run(small("--out=" + packed)).code());
        try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(packed))) {
            assertArrayEquals(Files.readAllBytes(plain), unpacked.readAllBytes());
        }
        assertTrue(Files.readAllLines(plain).size() > 500);
    }

    @Test
    void aStoryToldInTwoRunsIsTheSameAsInOne() throws IOException {
        Path whole = folder.resolve("whole.ndjson");
        run(small("--out=" + whole));
        List<String> lines = Files.readAllLines(whole);
        Path position = folder.resolve("position.json");
        Path first = folder.resolve("first.ndjson");
        run(small("--out=" + first, "--resume=" + position));
        String saved = Files.readString(position);
        Files.writeString(position, saved.replaceAll("\"arrived\":\\d+", "\"arrived\":" + lines.size() / 2));
        Path rest = folder.resolve("rest.ndjson");
        assertEquals(
                0,
                run("--progress=none", "--out=" + rest, "--resume=" + position).code());
        assertEquals(lines.subList(lines.size() / 2, lines.size()), Files.readAllLines(rest));
    }

    @Test
    void aStoryOfAnotherEditionIsNotGoneOnWith() throws IOException {
        Path position = folder.resolve("position.json");
        Files.writeString(position, "{\"settings\":{},\"arrived\":7}");
        Ran ran = run("--progress=none", "--out=" + folder.resolve("rest.ndjson"), "--resume=" + position);
        assertEquals(1, ran.code());
        assertTrue(ran.said().contains("another edition"), ran::said);
    }

    /** Long before its patience with what is still to be said is over. */
    @Test
    void aStoryThatGoesOnEndsSoonOnceItIsToldToAndSavesWhereItIs() throws IOException, InterruptedException {
        Path position = folder.resolve("position.json");
        Process process = StoryFixtures.aProcess(
                "-Xmx64m",
                "--staff=60",
                "--days=1",
                "--follow",
                "--progress=json",
                "--out=" + folder.resolve("story.ndjson"),
                "--resume=" + position);
        String line = process.inputReader().readLine();
        while (line != null && !line.contains("\"following\"")) {
            line = process.inputReader().readLine();
        }
        Files.delete(position);
        process.destroy();
        assertTrue(process.waitFor(6, TimeUnit.SECONDS));
        assertTrue(Files.exists(position));
    }

    @Test
    void aScaleIsAShareOfTheWholeMarketplace() throws IOException {
        Path truth = folder.resolve("truth.ndjson");
        run("--scale=0.001", "--days=1", "--progress=none", "--out=/dev/null", "--truth=" + truth);
        assertTrue(Files.readString(truth).contains("\"staff\":560,\"merchants\":2000"));
    }

    @Test
    void aMarketplaceOfFewerStaffHasFewerMerchantsUnlessTheyAreCounted() throws IOException {
        assertEquals("\"staff\":80,\"merchants\":300", sizes("--staff=80"));
        assertEquals("\"staff\":400,\"merchants\":1500", sizes("--story=local"));
        assertEquals("\"staff\":56,\"merchants\":200", sizes("--story=hundredth", "--staff=56"));
        assertEquals("\"staff\":80,\"merchants\":700", sizes("--staff=80", "--merchants=700"));
        assertEquals("\"staff\":80,\"merchants\":2000", sizes("--staff=80", "--scale=0.001"));
    }

    private String sizes(String... options) throws IOException {
        Path truth = folder.resolve("sizes.ndjson");
        List<String> args = new ArrayList<>(List.of(options));
        args.addAll(List.of("--days=1", "--progress=none", "--out=/dev/null", "--truth=" + truth));
        assertEquals(0, run(args.toArray(String[]::new)).code());
        return Pattern.compile("\"staff\":\\d+,\"merchants\":\\d+")
                .matcher(Files.readString(truth))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Test
    void wrongOptionsGetOneClearSentence() {
        Ran ran = run(small("--slow=7"));
        assertEquals("simulator: slow must be from 0 to 1", ran.said().strip());
        assertEquals(1, ran.code());
        assertTrue(run("--stafff=3").said().contains("--staff"), "an unknown option is answered with the like");
        assertEquals(2, run("--days=many").code());
        Ran nowhere = run(small("--out=" + folder.resolve("no/such/folder/x")));
        assertEquals(1, nowhere.code());
        assertFalse(nowhere.said().contains("\tat "), nowhere::said);
    }

    @Test
    void helpExplainsEveryOption() {
        String help = run("--help").said();
        Simulate.command().getCommandSpec().options().forEach(option -> {
            assertTrue(help.contains(option.longestName()), option::longestName);
            assertTrue(option.description().length > 0, option::longestName);
        });
    }
}
