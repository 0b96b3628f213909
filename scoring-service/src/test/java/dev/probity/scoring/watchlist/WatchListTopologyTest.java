package dev.probity.scoring.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.Story;
import dev.probity.scoring.event.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name that is like one of the list's, through the whole topology, from week to week. */
class WatchListTopologyTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final String MERCHANT = "merchant:M-1";
    private static final String LISTED = "Quillon Varenko Trading";

    private static Map<String, String> list(Path folder) throws IOException {
        var names = new StringBuilder();
        var aliases = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            names.append(i)
                    .append(",\"Zorbal")
                    .append(i)
                    .append(" Mirtek")
                    .append(7 * i)
                    .append("\",\"-0-\",\"X\"\n");
            aliases.append(i)
                    .append(',')
                    .append(i)
                    .append(",\"aka\",\"Mirtek")
                    .append(7 * i)
                    .append(" Zorbal")
                    .append(i)
                    .append("\",\"-0-\"\n");
        }
        names.append("900,\"Quillon Varenko Trading\",\"-0-\",\"X\"\n");
        names.append("901,\"Hestrof Imbaldi Shipping\",\"-0-\",\"X\"\n");
        var sdn = Files.writeString(folder.resolve("sdn.csv"), names);
        var alt = Files.writeString(folder.resolve("alt.csv"), aliases);
        return Map.of(
                "probity.scoring.watchlist.names", sdn.toString(), "probity.scoring.watchlist.aliases", alt.toString());
    }

    private static void profile(Story story, int week, String name) {
        var at = MONDAY.plus(Duration.ofDays(7L * week));
        var data = Map.<String, Object>of("merchantId", "M-1", "name", name, "category", "toys", "identifiers", "[]");
        story.tell("probity.parties", MERCHANT, Events.event("merchant.profile.v1", "p" + week, at, data));
    }

    @Test
    void aProfileThatIsToldAgainInLaterWeeksIsNoNewEvidence(@TempDir Path folder) throws IOException {
        try (var story = new Story(MONDAY, list(folder))) {
            profile(story, 0, LISTED);
            assertEquals(2, story.findings("watch-list").size(), "one a horizon");
            for (int week = 1; week < 16; week++) {
                profile(story, week, week % 2 == 0 ? LISTED : "Green Garden");
                assertTrue(story.findings("watch-list").isEmpty(), "week " + week);
            }
            profile(story, 16, "Hestrof Imbaldi Shipping");
            assertFalse(story.findings("watch-list").isEmpty(), "another name");
        }
    }

    @Test
    void namesThatWereToldAreBoundedAndReadBack() {
        var told = ToldNames.of(null);
        for (long name = 0; name < 40; name++) {
            assertTrue(told.add(name));
        }
        var again = ToldNames.of(told.bytes());
        assertEquals(ToldNames.MOST * Long.BYTES, again.bytes().length);
        assertFalse(again.add(39));
        assertTrue(again.add(1));
    }
}
