package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.simulator.plot.Truth;
import dev.probity.simulator.send.LineOutput;
import dev.probity.simulator.send.Position;
import dev.probity.simulator.send.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellerTest {
    private final Settings settings = StoryFixtures.aStory(61, 60, 3, 0.05, StoryFixtures.exact());
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress =
            new Progress(Progress.Style.JSON, new PrintStream(said, true, StandardCharsets.UTF_8));

    @TempDir
    private Path folder;

    /** Keeps lines, and counts them as arrived only once flushed. */
    private static final class Kept implements LineOutput {
        private final List<String> lines = new ArrayList<>();
        private int flushed;

        @Override
        public void line(byte[] buffer, int length) {
            lines.add(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {
            flushed = lines.size();
        }

        @Override
        public Arrived arrived() {
            return new Arrived(flushed, flushed, 0, 0);
        }

        @Override
        public void close() {}
    }

    private Teller teller(Story story, LineOutput output, InstantSource clock) {
        return new Teller(story, settings, output, progress, folder.resolve("position.json"), clock);
    }

    @Test
    void afterThePastTheStoryFollowsTheClockAndSavesWhatArrived() throws IOException, InterruptedException {
        Kept output = new Kept();
        Story story = new Story(settings, output, Truth.forgotten());
        AtomicReference<Teller> asked = new AtomicReference<>();
        AtomicInteger looks = new AtomicInteger();
        InstantSource clock = () -> {
            if (looks.incrementAndGet() == 3) {
                asked.get().stop();
            }
            return Instant.ofEpochMilli(settings.until() + looks.get() * 4 * Settings.HOUR);
        };
        asked.set(teller(story, output, clock));
        asked.get().tell(0, true);
        int past = output.lines.size();
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("\"phase\":\"following\""));
        asked.get().follow();
        assertTrue(output.lines.size() > past, "life goes on");
        Instant last = Instant.parse(
                StoryFixtures.parsed(output.lines.getLast()).path("time").asText());
        assertTrue(last.toEpochMilli() < settings.until() + 12 * Settings.HOUR, "nothing is told before it happens");
        assertEquals(
                output.lines.size(),
                Position.read(folder.resolve("position.json")).orElseThrow().arrived());
    }

    @Test
    void aPacedStoryIsTheSameStory() throws IOException, InterruptedException {
        Kept fast = new Kept();
        teller(new Story(settings, fast, Truth.forgotten()), fast, InstantSource.system())
                .tell(0, false);
        Kept paced = new Kept();
        teller(new Story(settings, paced, Truth.forgotten()), paced, InstantSource.system())
                .tell(400_000, false);
        assertEquals(fast.lines, paced.lines);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("\"phase\":\"done\""));
    }

    /** The clock goes on by 40 ms at each look at it: that is four hours and a half of the story. */
    @Test
    void aPacedStoryTellsNothingBeforeItsTurn() throws IOException, InterruptedException {
        var began = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
        var now = new AtomicLong(began);
        int pace = 400_000;
        var ahead = new ArrayList<String>();
        var told = new AtomicInteger();
        var output = new LineOutput() {
            @Override
            public void line(byte[] buffer, int length) {
                var line = new String(buffer, 0, length, StandardCharsets.UTF_8);
                var time = Instant.parse(StoryFixtures.parsed(line).path("time").asText());
                told.incrementAndGet();
                if (time.toEpochMilli() > settings.from() + (now.get() - began) * pace) {
                    ahead.add(line);
                }
            }

            @Override
            public void flush() {}

            @Override
            public Arrived arrived() {
                return new Arrived(0, 0, 0, 0);
            }

            @Override
            public void close() {}
        };
        InstantSource clock = () -> Instant.ofEpochMilli(now.getAndAdd(40));
        teller(new Story(settings, output, Truth.forgotten()), output, clock).tell(pace, false);
        assertEquals(List.of(), ahead);
        assertTrue(told.get() > 100, () -> "too few events to say anything: " + told);
    }
}
