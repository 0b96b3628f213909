package dev.probity.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.simulator.plot.Truth;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static String digest(Settings settings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new Story(
                            settings,
                            (buffer, length) -> digest.update(buffer, 0, length),
                            new Truth(line -> digest.update(line.getBytes(StandardCharsets.UTF_8))))
                    .tellUntil(settings.until());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void sameSeedTellsTheSameBytesAndTheSameTruth() {
        Settings settings = StoryFixtures.aStory(7, 0.02, Knobs.HARD);
        assertEquals(digest(settings), digest(settings));
    }

    @Test
    void anotherSeedTellsAnotherStory() {
        assertNotEquals(
                digest(StoryFixtures.aStory(7, 0.02, Knobs.HARD)), digest(StoryFixtures.aStory(8, 0.02, Knobs.HARD)));
    }

    @Test
    void bytesAreTheSameOnEveryMachine() {
        // recorded once; a difference means that everybody's stories, and all figures measured on them, have changed
        Settings settings = StoryFixtures.aStory(42, 120, 8, 0.05, Knobs.HARD);
        assertEquals("75d459afd252855de9352c4be208d77be87ea0a711c4a5418def247821f1a9d4", digest(settings));
    }

    @Test
    void goingOnPastTheEndContinuesTheSameStory() {
        Settings settings = StoryFixtures.aStory(9, 100, 5, 0.05, StoryFixtures.exact());
        StringBuilder whole = new StringBuilder();
        Story story = new Story(settings, (b, n) -> whole.append(n).append(' '), Truth.forgotten());
        story.tellUntil(settings.until());
        int told = whole.length();
        story.tellUntil(settings.until() + Settings.DAY);
        assertTrue(whole.length() > told + 100, "life goes on after the told past");
    }
}
