package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.simulator.plot.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoundedMemoryTest {
    @Test
    void aLongStoryFitsIntoASmallHeap() throws IOException, InterruptedException {
        Process process = StoryFixtures.aProcess(
                "-Xmx40m", "--staff=600", "--merchants=2000", "--days=365", "--progress=plain", "--out=/dev/null");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("story done: 100 %"), said);
    }

    @Test
    void whatWaitsToHappenDoesNotGrowWithTheDays() {
        Settings settings = StoryFixtures.aStory(51, 300, 200, 0.02, Knobs.HARD);
        Story story = new Story(settings, (buffer, length) -> {}, Truth.forgotten());
        story.tellUntil(settings.from() + 60 * Settings.DAY);
        int early = story.waiting();
        story.tellUntil(settings.until());
        int late = story.waiting();
        assertTrue(late < 1.5 * early, () -> early + " after 60 days, " + late + " after 200");
    }
}
