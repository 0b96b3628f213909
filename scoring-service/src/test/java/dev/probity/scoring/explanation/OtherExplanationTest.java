package dev.probity.scoring.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.explanation.Work.MerchantDay;
import dev.probity.scoring.explanation.Work.Shared;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.PeerGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each explanation: when it is supported, open and ruled out, and with which numbers. */
class OtherExplanationTest {
    private static final Suspicion STAFF = suspicion(30_000, 214, Family.PURPOSE);

    private static Suspicion suspicion(int evidence, int peers, Family... against) {
        return new Suspicion(
                "staff:S-1", evidence, Set.of(against), List.of(), peers == 0 ? null : new PeerGroup("support", peers));
    }

    private static MerchantDay day(String merchant) {
        return new MerchantDay(merchant, false, false, true, null);
    }

    private static Work work(MerchantDay... days) {
        return new Work(List.of(days), OptionalInt.of(0), OptionalDouble.of(0.1), List.of());
    }

    private static Standing standing(Explained explained) {
        return explained.state();
    }

    @ParameterizedTest
    @CsvSource({
        "40000, 214, RULED_OUT",
        "39999, 214, OPEN",
        "30000, 0, OPEN",
        "30000, 999, OPEN",
        "30000, 1000, SUPPORTED",
        "0, 214, SUPPORTED",
        "-3000, 214, SUPPORTED"
    })
    void chanceIsRuledOutBeyondTheBaseRateAndSupportedWhereAPeerIsExpectedToWeighSoMuch(
            int evidence, int peers, Standing expected) {
        var explained = new HappensByItself().test(suspicion(evidence, peers, Family.PURPOSE), Work.UNKNOWN);
        assertEquals(expected, explained.state(), explained.detail());
    }

    @Test
    void chanceIsShownWithItsNumbers() {
        var explained = new HappensByItself().test(STAFF, Work.UNKNOWN);
        assertEquals(
                "at any one moment at most 1 in 1,000 innocent subjects weighs so much; among its 214 peers 0.21 would be expected",
                explained.detail());
        assertEquals(0.001, explained.facts().get("chance"), 1e-9);
    }

    @Test
    void campaignIsOpenWhereItCouldHaveActedForItIsNotTested() {
        for (var family : List.of(Family.GAIN, Family.POWERS, Family.RING)) {
            assertEquals(Standing.OPEN, standing(new CampaignOfOurs().test(suspicion(1, 0, family), Work.UNKNOWN)));
        }
        assertEquals(Standing.RULED_OUT, standing(new CampaignOfOurs().test(STAFF, Work.UNKNOWN)));
    }

    @Test
    void hubIsOpenWhereSomethingSharedSpeaksForItIsNotTested() {
        for (var family : List.of(Family.BROKER, Family.PAYMENT, Family.RING)) {
            var explained = new SharedByMany().test(suspicion(1, 0, Family.PURPOSE, family), Work.UNKNOWN);
            assertEquals(Standing.OPEN, explained.state());
            assertTrue(explained.detail().startsWith("not tested"), explained.detail());
        }
        assertEquals(Standing.RULED_OUT, standing(new SharedByMany().test(STAFF, Work.UNKNOWN)));
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2, 3, RULED_OUT",
        "false, 2, 6, RULED_OUT",
        "false, 3, 6, OPEN",
        "false, 4, 6, SUPPORTED",
        "false, 3, 15, RULED_OUT",
        "true, 31, 151, RULED_OUT",
        "true, 32, 151, OPEN",
        "true, 77, 151, SUPPORTED"
    })
    void hubIsSupportedWhereBesidesTheTwoEvenTheRarestTieIsSharedByHalfOfWhatMakesOne(
            boolean dealing, int parties, int most, Standing expected) {
        var ties = List.of(new Shared(false, most, most), new Shared(dealing, parties, most));
        var explained = new SharedByMany().test(suspicion(1, 0, Family.BROKER), Work.UNKNOWN.tiedBy(ties));
        assertEquals(expected, explained.state(), explained.detail());
        assertEquals(2, explained.facts().get("ties"));
        assertEquals(parties, explained.facts().get("sharers"));
        assertEquals(most, explained.facts().get("hub"));
    }

    @Test
    void hubIsOpenWhereARingSpeaksTooForItsDevicesAreNotKnown() {
        var both = suspicion(1, 0, Family.BROKER, Family.RING);
        var tie = List.of(new Shared(false, 2, 6));
        assertEquals(Standing.OPEN, standing(new SharedByMany().test(both, Work.UNKNOWN.tiedBy(tie))));
    }

    @Test
    void hubIsOpenForAGoBetweenWhomOnlyVisitsToItsMerchantsSpeakAgainst() {
        var goBetween = new Suspicion("person:P-1", 1, Set.of(Family.PURPOSE), List.of(), null);
        assertEquals(Standing.OPEN, standing(new SharedByMany().test(goBetween, Work.UNKNOWN)));
    }

    @Test
    void hubSaysHowManyShare() {
        var shared = new SharedByMany()
                .test(suspicion(1, 0, Family.BROKER), Work.UNKNOWN.tiedBy(List.of(new Shared(false, 3, 11))));
        assertEquals(
                "the rarest thing that is shared is shared by 3; what 11 share is taken for a hub and ties nobody",
                shared.detail());
        var dealt = new SharedByMany()
                .test(suspicion(1, 0, Family.PAYMENT), Work.UNKNOWN.tiedBy(List.of(new Shared(true, 8, 151))));
        assertEquals(
                "the go-between of the rarest dealing is tied to 8 of our staff and merchants; one that is tied to 151 is taken for a hub and ties nobody",
                dealt.detail());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.1, RULED_OUT",
        "2, 0.1, RULED_OUT",
        "4, 0.1, OPEN",
        "5, 0.1, SUPPORTED",
        "5, 0.5, OPEN",
        "10, 1, OPEN"
    })
    void teamIsSupportedByManyMerchantsThatAreNoAccident(int ofTeam, double chance, Standing expected) {
        var days = new ArrayList<MerchantDay>();
        for (int i = 0; i < 10; i++) {
            days.add(new MerchantDay("merchant:" + i, false, i < ofTeam, true, null));
        }
        days.addAll(List.copyOf(days));
        var explained = new WorkOfTheTeam()
                .test(STAFF, new Work(days, OptionalInt.empty(), OptionalDouble.of(chance), List.of()));
        assertEquals(expected, explained.state(), explained.detail());
        assertEquals(10, explained.facts().get("merchants"));
    }

    @Test
    void teamIsOpenWhileItsMerchantsAreUnknown() {
        var unknown = new Work(List.of(day("merchant:1")), OptionalInt.empty(), OptionalDouble.empty(), List.of());
        assertEquals(Standing.OPEN, standing(new WorkOfTheTeam().test(STAFF, unknown)));
    }

    @Test
    void lateTicketIsSupportedByHalfOpenWithFewerAndRuledOutWithNone() {
        var late = new MerchantDay("merchant:9", false, false, true, Duration.ofMinutes(1501));
        var explanation = new TicketFiledLate();
        assertEquals(Standing.RULED_OUT, standing(explanation.test(STAFF, work(day("merchant:1"), day("merchant:2")))));
        assertEquals(Standing.SUPPORTED, standing(explanation.test(STAFF, work(day("merchant:1"), late))));
        var one = explanation.test(STAFF, work(day("merchant:1"), day("merchant:2"), late));
        assertEquals(Standing.OPEN, one.state());
        assertEquals("1 of 3 merchant-days without a ticket got one later, up to 26 h later", one.detail());
    }

    @Test
    void lateTicketIsOpenWhereTicketsAreForgotten() {
        var forgotten = new MerchantDay("merchant:1", false, false, false, null);
        var explanation = new TicketFiledLate();
        assertEquals(Standing.OPEN, standing(explanation.test(STAFF, work(forgotten))));
        var some = explanation.test(STAFF, work(forgotten, day("merchant:2")));
        assertEquals(Standing.OPEN, some.state());
        assertEquals(
                "0 of 1 merchant-day without a ticket got one later; of 1 more the tickets are not remembered any more",
                some.detail());
    }

    @ParameterizedTest
    @CsvSource({"0, 12, RULED_OUT", "1, 12, OPEN", "2, 12, SUPPORTED", "0, 0, RULED_OUT"})
    void ownClientIsSupportedByHalfOfTheTouches(int atClients, int clients, Standing expected) {
        var days = new ArrayList<MerchantDay>();
        for (int i = 0; i < 4; i++) {
            days.add(new MerchantDay("merchant:" + i, i < atClients, false, true, null));
        }
        var explained = new ClientOfTheirOwn()
                .test(STAFF, new Work(days, OptionalInt.of(clients), OptionalDouble.empty(), List.of()));
        assertEquals(expected, explained.state(), explained.detail());
    }

    @Test
    void ownClientIsOpenWithoutAProfile() {
        var unknown = new Work(List.of(day("merchant:1")), OptionalInt.empty(), OptionalDouble.empty(), List.of());
        assertEquals(Standing.OPEN, standing(new ClientOfTheirOwn().test(STAFF, unknown)));
    }

    @Test
    void withoutTouchesWhatNeedsThemIsOpen() {
        var all = OtherExplanation.all(STAFF, Work.UNKNOWN);
        assertEquals(
                List.of("by-itself", "campaign", "team", "hub", "late-ticket", "own-client"),
                all.stream().map(Explained::explanation).toList());
        for (var one : all) {
            boolean needsTouches = Set.of("team", "late-ticket", "own-client").contains(one.explanation());
            assertEquals(needsTouches, one.detail().startsWith("not tested: no touch"), one.toString());
        }
    }

    @Test
    void merchantsAreNotExplainedByStaffsWork() {
        var merchant = new Suspicion("merchant:M-1", 12_000, Set.of(Family.RING), List.of(), null);
        assertEquals(
                List.of("by-itself", "campaign", "hub"),
                OtherExplanation.all(merchant, Work.UNKNOWN).stream()
                        .map(Explained::explanation)
                        .toList());
    }
}
