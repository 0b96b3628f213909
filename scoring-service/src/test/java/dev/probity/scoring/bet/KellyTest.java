package dev.probity.scoring.bet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class KellyTest {
    private static final BetRules RULES =
            new BetRules(0.8, 0.3, Set.of("hours"), 0.1, Map.of("tips", 0.3), 20, 0.05, 0.95, 0.5);
    private static final double NEARLY = 1e-9;

    @Provide
    Arbitrary<Lesson> lesson() {
        return Combinators.combine(
                        Arbitraries.of(Verdict.class), Arbitraries.doubles().between(-4, 8))
                .as((verdict, log) -> new Lesson("purpose", verdict, Math.pow(10, log), Instant.EPOCH));
    }

    @Provide
    Arbitrary<List<Lesson>> lessons() {
        return lesson().list().ofMaxSize(40);
    }

    @Property
    void aBetStaysWithinItsBounds(@ForAll("lessons") List<Lesson> lessons) {
        double bet = Kelly.best(lessons, "purpose", RULES);
        assertTrue(bet >= 0.05 && bet <= 0.95, () -> "bet " + bet);
    }

    @Property
    void nothingIsBetOnWhoIsOnTrialWhateverComesOfIt(@ForAll("lessons") List<Lesson> lessons) {
        var trial = new BetRules(0.8, 0.3, Set.of("hours"), 0.1, Map.of("purpose", 0.0), 20, 0.05, 0.95, 0.5);
        assertEquals(0, Kelly.best(lessons, "purpose", trial));
        assertEquals(0, trial.onNotice(0));
    }

    @Test
    void lessIsBetWhereFewOfTheGuiltyShowUnlessADetectorHasABetOfItsOwn() {
        assertEquals(0.8, RULES.configured("purpose"));
        assertEquals(0.3, RULES.configured("hours"));
        var own = new BetRules(0.8, 0.3, Set.of("hours"), 0.1, Map.of("hours", 0.6), 20, 0.05, 0.95, 0.5);
        assertEquals(0.6, own.configured("hours"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BetRules(0.8, 1.3, Set.of("hours"), 0.1, Map.of(), 20, 0.05, 0.95, 0.5));
    }

    @Test
    void lessIsBetOnWhereFewOfTheGuiltyShowIfTheSubjectWorksWithMerchantsUnlessADetectorHasABetOfItsOwn() {
        assertEquals(0.03, RULES.withMerchants("hours", 0.3), NEARLY);
        assertEquals(0.8, RULES.withMerchants("purpose", 0.8));
        var own = new BetRules(0.8, 0.3, Set.of("hours"), 0.1, Map.of("hours", 0.6), 20, 0.05, 0.95, 0.5);
        assertEquals(0.6, own.withMerchants("hours", 0.6));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BetRules(0.8, 0.3, Set.of("hours"), 1.1, Map.of(), 20, 0.05, 0.95, 0.5));
    }

    @Property
    void whoSpokeTrueMayBetMoreAndWhoSpokeFalseLess(
            @ForAll("lessons") List<Lesson> lessons, @ForAll("lesson") Lesson next) {
        boolean spokeTrue = (next.verdict() == Verdict.CONFIRMED) == (next.eValue() > 1);
        double before = Kelly.best(lessons, "purpose", RULES);
        var more = new ArrayList<>(lessons);
        more.add(next);
        double after = Kelly.best(more, "purpose", RULES);
        if (next.eValue() == 1 || lessons.isEmpty()) {
            return;
        }
        assertTrue(spokeTrue ? after >= before - NEARLY : after <= before + NEARLY, () -> before + " → " + after);
    }

    @Property
    void aStrongerWordTeachesMore(
            @ForAll("lessons") List<Lesson> lessons,
            @ForAll @DoubleRange(min = 0.01, max = 100) double weaker,
            @ForAll @DoubleRange(min = 1, max = 100) double factor) {
        double weak = with(lessons, Verdict.CONFIRMED, weaker);
        double strong = with(lessons, Verdict.CONFIRMED, weaker * factor);
        assertTrue(strong >= weak - NEARLY);
        assertTrue(with(lessons, Verdict.CLEARED, weaker * factor) <= with(lessons, Verdict.CLEARED, weaker) + NEARLY);
    }

    private static double with(List<Lesson> lessons, Verdict verdict, double eValue) {
        var more = new ArrayList<>(lessons);
        more.add(new Lesson("purpose", verdict, eValue, Instant.EPOCH));
        return Kelly.best(more, "purpose", RULES);
    }

    @Test
    void withoutOutcomesTheConfiguredBetStands() {
        assertEquals(0.8, Kelly.best(List.of(), "purpose", RULES));
        assertEquals(0.3, Kelly.best(List.of(), "tips", RULES));
    }

    @Test
    void manyFalseAlarmsSilenceADetectorDownToTheLeastBet() {
        var lessons = new ArrayList<Lesson>();
        for (int i = 0; i < 500; i++) {
            lessons.add(new Lesson("purpose", Verdict.CLEARED, 1000, Instant.EPOCH));
        }
        assertEquals(0.05, Kelly.best(lessons, "purpose", RULES), 1e-6);
    }

    @Test
    void aDetectorThatSaidNothingCanStillBeTaught() {
        double bet = with(List.of(), Verdict.CONFIRMED, 0);
        assertTrue(bet < 0.8 && bet > 0.05);
        assertTrue(with(List.of(), Verdict.CLEARED, 0) > 0.8);
    }

    @Test
    void lessonsSurviveTheStore() {
        var book = LessonBook.EMPTY
                .with(new Lesson("purpose", Verdict.CONFIRMED, 12.5, Instant.ofEpochMilli(5)))
                .with(new Lesson("purpose", Verdict.CLEARED, 0.25, Instant.ofEpochMilli(9)));
        assertEquals(book, LessonBook.of("purpose", book.toBytes()));
        var bet = book.teach("purpose", RULES);
        assertEquals(1, bet.confirmed());
        assertEquals(1, bet.cleared());
        assertEquals(Instant.ofEpochMilli(9), bet.changedAt());
        assertEquals(bet.detector(), BetJson.read(BetJson.write(bet)).detector());
    }

    @Test
    void onlyTheNewestLessonsCountButAllAreTallied() {
        var book = LessonBook.EMPTY;
        for (int i = 0; i < LessonBook.MOST + 7; i++) {
            book = book.with(new Lesson("purpose", Verdict.CONFIRMED, i, Instant.ofEpochMilli(i)));
        }
        assertEquals(LessonBook.MOST, book.lessons().size());
        assertEquals(7, book.lessons().getFirst().eValue());
        assertEquals(LessonBook.MOST + 7, book.confirmed());
    }

    @Test
    void boundsThatCrossAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new BetRules(0.5, 0.3, Set.of("hours"), 0.1, Map.of(), 20, 0.9, 0.1, 0.5));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BetRules(1.5, 0.3, Set.of("hours"), 0.1, Map.of(), 20, 0, 1, 0.5));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BetRules(0.5, 0.3, Set.of("hours"), 0.1, Map.of("x", -1.0), 20, 0, 1, 0.5));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BetRules(0.5, 0.3, Set.of("hours"), 0.1, Map.of(), 0, 0, 1, 0.5));
    }
}
