package dev.probity.scoring.tip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What tips weigh, alone and together. */
class TipTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");
    private static final Map<String, String> CHANNELS = Map.of("probity.scoring.detectors.tips.channels.HOTLINE", "9");

    private final TipRules rules = TipStage.rules(ScoringConfigs.with(CHANNELS).detectors(), "test");
    private final TipDetector detector = new TipDetector(rules);
    private final Map<String, TipBook> books = new HashMap<>();
    private int ids;

    private PartyEvent.Tip tip(int hours, String channel, boolean anonymous, String text, String... about) {
        var at = MONDAY.plus(Duration.ofHours(hours));
        ids++;
        return new PartyEvent.Tip(
                new EventHead("/tips", "e-" + ids, "dev.probity.tip.received.v1", at),
                "TIP-" + ids,
                List.of(about),
                channel,
                anonymous,
                text);
    }

    /** Latest word about each party, by horizon and party. */
    private Map<String, Finding> tell(PartyEvent.Tip... tips) {
        var said = new HashMap<String, Finding>();
        for (var tip : tips) {
            for (var one : TipStage.byParty(tip)) {
                var book = books.computeIfAbsent(one.key, any -> new TipBook());
                for (var finding : detector.take(one.key, book, Tip.of(one.value))) {
                    said.put(finding.window().horizon().wireName() + " " + finding.subject(), finding);
                }
                books.put(one.key, TipBook.of(book.bytes()));
            }
        }
        return said;
    }

    private static double eValue(Map<String, Finding> said, String subject) {
        return said.get("P7D " + subject).weight().eValue();
    }

    @Test
    void aTipWeighsWhatItsChannelIsBelieved() {
        var said = tell(tip(0, "HOTLINE", false, "She sells the figures", "staff:S-1"));
        assertEquals(9, eValue(said, "staff:S-1"));
        assertEquals("1 tip (hotline)", said.get("P90D staff:S-1").account().summary());
        assertEquals(
                "e-1",
                said.get("P90D staff:S-1").account().evidence().getFirst().id());
        assertEquals(5, eValue(tell(tip(0, "WEB", false, "Look at him", "staff:S-2")), "staff:S-2"));
        assertEquals(5, eValue(tell(tip(0, "HOTLINE", true, "Look at him", "staff:S-3")), "staff:S-3"));
    }

    @Test
    void whoIsNamedBesideTheMainOneHasAPart() {
        var said = tell(tip(0, "HOTLINE", false, "These two", "staff:S-1", "merchant:M-1", "person:P-1"));
        assertEquals(9, eValue(said, "staff:S-1"));
        assertEquals(5, eValue(said, "merchant:M-1"));
        assertEquals(5, eValue(said, "person:P-1"));
    }

    @Test
    void whatDoesNotRepeatAnotherCorroboratesIt() {
        var said = tell(
                tip(0, "HOTLINE", false, "She sells sales figures to a shop of her cousin", "staff:S-1"),
                tip(30, "WEB", false, "A broker told me that S-1 restores banned accounts for money", "staff:S-1"));
        assertEquals(9 * 3, eValue(said, "staff:S-1"), "half of what exceeds 1 of the second");
        assertEquals(
                "2 tips (hotline, web), 2 of which do not repeat another",
                said.get("P7D staff:S-1").account().summary());
    }

    @Test
    void theSameTellerTwiceAndTheSameWordsElsewhereCountOnce() {
        var words = "She sells the sales figures of my competitors to a broker, ask her about the new car";
        var said = tell(
                tip(0, "HOTLINE", false, words, "staff:S-1"),
                tip(2, "HOTLINE", false, "And she does it every Monday", "staff:S-1"),
                tip(60, "WEB", false, words + "!", "staff:S-1"));
        assertEquals(9, eValue(said, "staff:S-1"));
        assertEquals(3.0, said.get("P7D staff:S-1").account().facts().get("tips"));
    }

    @Test
    void theSameWordsInLaterWeeksCountOnce() {
        var words = "She sells the sales figures of my competitors to a broker, ask her about the new car";
        double all = 1;
        for (int week = 0; week < 6; week++) {
            var said = tell(tip(week * 168, week % 2 == 0 ? "HOTLINE" : "WEB", false, words, "staff:S-1"));
            all *= eValue(said, "staff:S-1");
            var summary = said.get("P7D staff:S-1").account().summary();
            assertEquals(week > 0, summary.endsWith(", which repeats what was told before"), summary);
        }
        assertEquals(9, all);
    }

    @Test
    void whatIsToldInALaterWeekCorroborates() {
        tell(tip(0, "HOTLINE", false, "She sells sales figures to a shop of her cousin", "staff:S-1"));
        var said = tell(
                tip(200, "WEB", false, "A broker told me that S-1 restores banned accounts for money", "staff:S-1"));
        assertEquals(3, eValue(said, "staff:S-1"), "half of what exceeds 1");
    }

    /** Word by word: a tip of the week before that comes in late takes the later week's first place. */
    @Test
    void weeksAddUpToTheSameInWhateverOrderTheirTipsCome() {
        var words = "She sells the sales figures of my competitors to a broker, ask her about the new car";
        var early = tip(0, "WEB", false, words, "staff:S-1");
        var late = tip(200, "HOTLINE", false, words, "staff:S-1");
        assertEquals(9, eValue(tell(late), "staff:S-1"));
        var weeks = new HashMap<Instant, Double>();
        for (var one : TipStage.byParty(early)) {
            detector.take(one.key, books.get(one.key), Tip.of(one.value)).stream()
                    .filter(finding -> finding.window().horizon().wireName().equals("P7D"))
                    .forEach(finding ->
                            weeks.put(finding.window().start(), finding.weight().eValue()));
        }
        assertEquals(
                5.0,
                weeks.values().stream().reduce(1.0, (one, other) -> one * other),
                "the first to tell counts, in its week");
        assertEquals(2, weeks.size());
    }

    @Test
    void aTipThatIsToldOfAgainIsNoNews() {
        var tip = tip(0, "HOTLINE", false, "She sells", "staff:S-1");
        tell(tip);
        var again = new PartyEvent.Tip(
                new EventHead("/other", "e-99", "dev.probity.tip.received.v1", MONDAY.plusSeconds(60)),
                tip.tip(),
                tip.about(),
                tip.channel(),
                tip.anonymous(),
                tip.text());
        assertTrue(tell(again).isEmpty());
    }

    @Test
    void theOrderOfTipsChangesNothing() {
        var tips = new PartyEvent.Tip[] {
            tip(0, "HOTLINE", true, "He restores shops for money", "staff:S-1"),
            tip(20, "WEB", false, "Look who removed my review", "staff:S-1"),
            tip(40, "MAIL", true, "An old colleague pays him", "merchant:M-1", "staff:S-1")
        };
        double inOrder = eValue(tell(tips), "staff:S-1");
        books.clear();
        assertEquals(inOrder, eValue(tell(tips[2], tips[0], tips[1]), "staff:S-1"));
    }

    @Test
    void nothingOfWhatWasSaidIsKept() {
        var secret = "Unmistakable-Quagga";
        tell(tip(0, "HOTLINE", false, secret, "staff:S-1"));
        var bytes = new String(books.get("staff:S-1").bytes(), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.contains("HOTLINE"));
        assertFalse(bytes.contains("Quagga"));
        assertFalse(tip(0, "HOTLINE", false, secret, "staff:S-1").toString().contains("Quagga"));
    }

    /** A book holds its last tips, whatever their number, and reads back as it was. */
    @Test
    void aBookIsBoundedAndReadBack() {
        for (int i = 0; i < 100; i++) {
            tell(tip(i * 30, "HOTLINE", i % 2 == 0, "Tip number " + i + " says " + i * i, "staff:S-1"));
        }
        var bytes = books.get("staff:S-1").bytes();
        assertTrue(bytes.length < 4096, bytes.length + " bytes");
        assertArrayEquals(bytes, TipBook.of(bytes).bytes());
    }

    @Test
    void changedWordsAreTheSameAndOtherWordsAreNot() {
        var chance = new Random(1);
        int same = 0;
        int different = 0;
        for (int pair = 0; pair < 200; pair++) {
            var words = words(chance, 25);
            var edited = words.clone();
            edited[chance.nextInt(edited.length)] = "altered";
            same += Sketch.same(Sketch.of(String.join(" ", words)), Sketch.of(String.join(" ", edited))) ? 1 : 0;
            different += Sketch.same(Sketch.of(String.join(" ", words)), Sketch.of(String.join(" ", words(chance, 25))))
                    ? 1
                    : 0;
        }
        assertTrue(same >= 160, same + " of 200 with one word altered are known");
        assertTrue(different <= 2, different + " of 200 others are mistaken");
    }

    private static String[] words(Random chance, int count) {
        var words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = "w" + chance.nextInt(500);
        }
        return words;
    }
}
