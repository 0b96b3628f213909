package dev.probity.scoring.watchlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of made-up names, and what is like them. */
class WatchListTest {
    private static final String[] SYLLABLES = {
        "kar", "mon", "bel", "ash", "tur", "vin", "rok", "zel", "dim", "pra", "lun", "gor", "fas", "hei", "wol", "nix"
    };

    private static WatchList list;
    private static List<ListedName> names;

    private static String word(Random chance) {
        var word = new StringBuilder();
        for (int i = 2 + chance.nextInt(2); i > 0; i--) {
            word.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    @BeforeAll
    static void listed() {
        names = madeUp(new Random(1));
        list = new WatchList(names, 400);
    }

    /** Every entry has an alias in which a letter is exchanged, or the words have changed places. */
    private static List<ListedName> madeUp(Random chance) {
        var names = new ArrayList<ListedName>();
        for (int entry = 0; entry < 800; entry++) {
            var words = List.of(word(chance), word(chance), "trading");
            names.add(new ListedName("" + entry, words));
            var first = words.getFirst();
            var changed = first.substring(0, 3) + "y" + first.substring(4);
            names.add(new ListedName(
                    "" + entry, entry % 2 == 0 ? List.of(changed, words.get(1), "trading") : words.reversed()));
        }
        return names;
    }

    @Test
    void namesAreTakenApartWithoutAccentsSignsAndLegalForms() {
        assertEquals(List.of("muller", "sohne"), ListedName.words("Müller & Söhne GmbH, The"));
        assertEquals(List.of("aero", "caribbean"), ListedName.words("AERO-CARIBBEAN Co., Ltd."));
        assertEquals(List.of("limited"), ListedName.words("LIMITED"));
        assertEquals(List.of(), ListedName.words(" -- "));
        assertEquals(List.of("газпром"), ListedName.words("Газпром"));
    }

    @Test
    void theNameItselfATypingErrorAndOtherOrderAreFound() {
        for (int entry = 0; entry < 100; entry++) {
            var words = names.get(2 * entry).words();
            var name = String.join(" ", words);
            for (var like :
                    List.of(name, words.get(1) + ", " + words.get(0) + " trading LLC", name.replace(" ", "-"))) {
                var match = list.look(like).orElseThrow();
                assertEquals("" + entry, match.entry(), like);
                assertTrue(match.eValue() > 20, like + " " + match);
            }
        }
    }

    @Test
    void aCommonWordAloneIsNoLikeness() {
        var match = list.look("Happy Sunshine Trading").orElseThrow();
        assertTrue(match.eValue() < 1, match.toString());
    }

    /** Each ratio was measured on 400 aliases of its own list; names that are on no list have a mean of at most 1 beside every one of them. */
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void namesOfOthersHaveAMeanOfAtMostOne(int seed) {
        var madeUp = madeUp(new Random(seed));
        var other = new WatchList(madeUp, 400);
        var chance = new Random(77 + seed);
        double sum = 0;
        int count = 2_000;
        for (int i = 0; i < count; i++) {
            var name = word(chance) + " " + word(chance) + " trading";
            sum += other.look(name).map(WatchList.Match::eValue).orElse(0.0);
        }
        assertTrue(sum / count <= 1, "mean " + sum / count);
    }

    @Test
    void aHigherScoreIsNeverWorthLess() {
        var chance = new Random(3);
        var same = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        for (int i = 0; i < 500; i++) {
            same.add(Math.min(1, 0.5 + 0.5 * chance.nextDouble()));
            others.add(0.8 * chance.nextDouble());
        }
        var likeness = new Likeness(same, others);
        double before = 0;
        double mean = 0;
        for (int bin = 0; bin < Likeness.BINS; bin++) {
            double eValue = likeness.eValue((bin + 0.5) / Likeness.BINS);
            assertTrue(eValue >= before);
            before = eValue;
        }
        for (double other : others) {
            mean += likeness.eValue(other) / others.size();
        }
        assertTrue(mean <= 1, "mean " + mean);
    }

    @Test
    void aFindingTellsTheEntryAndNoName() {
        var detector = new WatchListDetector(Optional.of(list), 0.02, "1");
        var words = names.get(84).words();
        var at = Instant.parse("2026-10-05T09:00:00Z");
        var profile = new MerchantProfile(
                new EventHead("/m", "e-1", "dev.probity.merchant.profile.v1", at),
                "toys",
                String.join(" ", words),
                List.of());
        var found = detector.say("merchant:M-1", profile, detector.look(profile));
        assertEquals(2, found.size());
        var account = found.getFirst().account();
        assertTrue(account.summary().contains("entry 42 of the watch-list"), account.summary());
        assertTrue(words.stream().noneMatch(account.summary()::contains));
        assertEquals("e-1", account.evidence().getFirst().id());
        assertTrue(found.getFirst().weight().eValue() > 1.3);
        assertNull(detector.look(new MerchantProfile(profile.head(), "toys", "Green Garden", List.of())));
        assertNull(new WatchListDetector(Optional.empty(), 0.02, "1").look(profile));
    }

    @Test
    void theTreasurysFilesAreRead(@TempDir Path folder) throws IOException {
        var sdn = Files.writeString(folder.resolve("sdn.csv"), """
                36,"KAR MON, LTD.",-0- ,"CUBA",-0-
                37,"BEL ASH","individual","CUBA",-0-
                38,"OCEAN QUEEN","vessel","CUBA",-0-
                \u001a
                """);
        var alt = Files.writeString(folder.resolve("alt.csv"), """
                36,12,"aka","KARMON",-0-
                37,13,"aka","BELL ASCH",-0-
                38,14,"aka","SEA QUEEN",-0-
                """);
        var read = WatchList.ofac(sdn, alt);
        assertEquals(4, read.size());
        assertEquals("36", read.look("Karmon Limited").orElseThrow().entry());
        var nobody = Files.writeString(folder.resolve("empty.csv"), "");
        assertThrows(IllegalArgumentException.class, () -> WatchList.ofac(nobody, alt));
        assertThrows(UncheckedIOException.class, () -> WatchList.ofac(folder.resolve("gone.csv"), alt));
    }
}
