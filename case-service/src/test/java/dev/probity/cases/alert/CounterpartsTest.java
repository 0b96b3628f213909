package dev.probity.cases.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.scoring.ReceivedBill;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences are scoring's, of its tie package. */
class CounterpartsTest {
    private static final Instant AT = Instant.parse("2026-11-23T11:31:00Z");

    private static List<String> named(
            String subject, String family, double decibans, String summary, String... merchants) {
        var evidence = Arrays.stream(merchants)
                .map(merchant -> new ReceivedBill.Evidence(
                        "urn:bank", merchant, "dev.probity.payment.observed.v1", AT, merchant, null, "300.00 USD"))
                .toList();
        var line = new ReceivedBill.Line(family, "", decibans, "P90D", summary, evidence, evidence.size());
        var bill = new ReceivedBill(
                subject, AT, 1, -40, decibans - 40, 0.1, 0, false, List.of(line), List.of(), null, null, List.of());
        return Counterparts.of(bill).stream().map(PartyRef::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shares a phone with person:P-77, who was paid by M-12 and shares a bank account with M-40 and 3 more; of 12 ties of staff to go-betweens 1 tie as firmly to merchants | person:P-77 merchant:M-12 merchant:M-40",
                "Shares a mailbox with org:acme.example (3 share it), who paid M-12; of 12 ties … | org:acme.example merchant:M-12",
                "Was paid by reviewer:R-1; of 1 tie of staff … | reviewer:R-1",
                "off the beat at 3 of 4 merchants tied to person:P-77; 0.20 were to be expected by chance | person:P-77",
                "paid 3 times by go-betweens, 1,980 in all, 3 in round sums, 2 soon after a visit to one of the payer's merchants; most by person:P-77, who is tied to 3 merchants | person:P-77",
                "Shares a phone with person:P-77, who was paid by M-1200 | person:P-77",
                "visits off the beat led to no go-between's clients | ''",
            })
    void whomTiesNameIsRead(String summary, String parties) {
        assertEquals(
                parties,
                String.join(
                        " ",
                        named("staff:S-1", "broker", 9, summary, "merchant:M-12", "merchant:M-40", "merchant:M-9")));
    }

    @Test
    void staffAreNeverAmongThem() {
        assertEquals(
                List.of("person:P-77"),
                named("merchant:M-12", "broker", 9, "Was paid by person:P-77, who paid staff:S-1", "merchant:M-12"));
    }

    @Test
    void whoIsNamedByWhatSpeaksForTheSubjectOrByOtherEvidenceStaysOut() {
        var summary = "Was in contact with person:P-77";
        assertEquals(List.of(), named("staff:S-1", "broker", -1, summary));
        assertEquals(List.of(), named("staff:S-1", "rule", 9, summary));
        assertEquals(List.of("person:P-77"), named("staff:S-1", "payment", 9, summary));
    }
}
