package dev.probity.cases.story;

import static dev.probity.cases.story.StoryFixtures.GO_BETWEEN;
import static dev.probity.cases.story.StoryFixtures.HERON;
import static dev.probity.cases.story.StoryFixtures.M8812;
import static dev.probity.cases.story.StoryFixtures.bill;
import static dev.probity.cases.story.StoryFixtures.event;
import static dev.probity.cases.story.StoryFixtures.line;
import static dev.probity.cases.story.StoryFixtures.merchant;
import static dev.probity.cases.story.StoryFixtures.story;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.evidence.EvidenceRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments and gains, and what their marks say. */
class PaymentsAndGainsTest {
    @Test
    void aPaymentIsToldOnceAndPointsToThePersonWhosePaymentsRestOnIt() {
        var payment = event("p", "payment.observed", "2026-11-16T12:00:00Z", null, null);
        var story = story(
                new StoryParts.Part(HERON, bill(line("payment", 11, payment)), null),
                new StoryParts.Part(GO_BETWEEN, bill(line("broker", 20, payment)), null));
        assertEquals("G-31", story.lanes().getFirst().subject().label(), "go-betweens stand above whom they pay");
        assertEquals(
                List.of(ArrowKind.PAID),
                story.arrows().stream().map(Arrow::kind).toList());
        assertEquals(HERON.id(), story.arrows().getFirst().toSubject());
        assertEquals(List.of(), story.lanes().getLast().marks());
        assertEquals(1, story.overview().stream().mapToInt(DayBar::against).sum());
    }

    @Test
    void whatAGoBetweenAndAMerchantPaidEachOtherReachedNobodyElse() {
        var payment = event("p", "payment.observed", "2026-11-16T12:00:00Z", M8812, null);
        var heron = new StoryParts.Part(HERON, bill(line("broker", 11, payment), line("payment", 9, payment)), null);
        var merchant = new StoryParts.Part(M8812, null, null);
        var known = story(heron, new StoryParts.Part(GO_BETWEEN, bill(line("broker", 20, payment)), null), merchant);
        assertEquals(List.of(), known.arrows());
        assertEquals(1, known.lanes().getFirst().marks().size(), "it is told of the go-between");
        var unknown = story(heron, merchant);
        assertEquals(List.of(), unknown.lanes().getFirst().marks(), "nobody paid the person");
        assertEquals(1, unknown.lanes().getLast().marks().size(), "it is told of the merchant");
    }

    @Test
    void aPaymentOfNobodyKnownIsToldOfWhomItReached() {
        var payment = event("p", "payment.observed", "2026-11-16T12:00:00Z", null, null);
        var story = story(
                new StoryParts.Part(HERON, bill(line("payment", 11, payment)), null),
                new StoryParts.Part(GO_BETWEEN, null, null));
        assertEquals(1, story.lanes().getLast().marks().size());
        assertEquals(List.of(), story.arrows());
    }

    private static Mark markOf(String type, String... said) {
        var events = new EvidenceRef[said.length];
        for (var at = 0; at < said.length; at++) {
            events[at] = new EvidenceRef(
                    "e" + at,
                    "urn:tools",
                    "dev.probity." + type + ".v1",
                    Instant.parse("2026-11-16T12:00:00Z").plusSeconds(at),
                    null,
                    null,
                    said[at].isEmpty() ? null : said[at]);
        }
        var lane = story(new StoryParts.Part(HERON, bill(line("payment", 11, events)), null))
                .lanes()
                .getFirst();
        assertEquals(1, lane.marks().size());
        return lane.marks().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "300.00 USD | 300.00 | USD | 300.00 USD",
                "1,200.00 USD | 1200.00 | USD | 1,200.00 USD",
                "-40.00 EUR | -40.00 | EUR | −40.00 EUR",
                "300.00 USD; 1,200.00 USD; 480.50 USD | 1980.50 | USD | 3 payments, 1,980.50 USD",
                "300.00 USD; 1,200.00 EUR | null | null | 2 payments",
                "300.00 USD; -300.00 USD | null | null | 2 payments",
                "300.00 USD; '' | null | null | 2 payments",
                "'' | null | null | 1 payment",
                "300 dollars | null | null | 1 payment",
            })
    void paymentsOfADaySayTheirSumWhereThereIsOne(String said, String amount, String currency, String label) {
        var mark = markOf("payment.observed", said.replace("''", "").split("; ?", -1));
        assertEquals(amount, mark.amount());
        assertEquals(currency, mark.currency());
        assertEquals(label, mark.label());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "merchant.outcome | rating 3.60 → 4.20 | rating 3.60 → 4.20",
                "merchant.outcome | rating 3.60 → 4.20; sales 100 → 900 | rating 3.60 → 4.20; sales 100 → 900",
                "merchant.outcome | rating 3.60 → 4.20; '' | 2 gains",
                "merchant.outcome | a; b; c | 3 gains",
                "review.removed | 1 star | 1 review of 1 star vanished",
                "review.removed | 1 star; 1 star | 2 reviews of 1 star vanished",
                "review.removed | 1 star; 2 stars | 2 reviews vanished",
                "review.removed | '' | 1 review vanished",
            })
    void gainsSayWhatTheirEventsSay(String type, String said, String label) {
        assertEquals(
                label, markOf(type, said.replace("''", "").split("; ?", -1)).label());
    }
}
