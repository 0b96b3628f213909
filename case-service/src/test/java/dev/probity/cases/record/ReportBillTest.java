package dev.probity.cases.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.casefile.CaseSubject;
import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillLine;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.Explanation;
import dev.probity.cases.evidence.ExplanationState;
import dev.probity.cases.evidence.Explanations;
import dev.probity.cases.identity.Badge;
import dev.probity.cases.identity.BadgeShape;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.SubjectRef;
import dev.probity.cases.suite.Unpacked;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What people read of a bill adds up, whoever reads it with a pencil. */
class ReportBillTest {
    private static final Pattern LINE = Pattern.compile("([+\u2212]?\\d+) dB {1,2}([A-Z][^\n]*)");

    private static Bill bill(double prior, List<Double> lines, Explanations explanations) {
        double total = prior + lines.stream().mapToDouble(Double::doubleValue).sum();
        return new Bill(
                Instant.parse("2026-11-23T13:31:00Z"),
                7,
                BillSource.values()[0],
                prior,
                total,
                1 / (1 + Math.pow(10, -total / 10)),
                0,
                total > 0,
                0,
                0,
                IntStream.range(0, lines.size())
                        .mapToObj(at -> new BillLine(
                                "f" + at, "Family", "F", lines.get(at), "P30D", "seen twice", 1, List.of()))
                        .toList(),
                List.of(),
                null,
                null,
                explanations);
    }

    private static String report(Bill bill) {
        var heron = new SubjectRef(
                UUID.randomUUID(),
                SubjectKind.STAFF,
                "Amber Heron",
                "Seller support",
                new Badge(BadgeShape.CIRCLE, null, null));
        var subject = new CaseSubject(heron, true, null, bill, null, null, Instant.EPOCH);
        try (var pages = new ReportPages("C-1 Title", "C-1")) {
            ReportBill.write(pages, subject);
            return Unpacked.text("report.pdf", pages.bytes());
        }
    }

    private static long number(String signed) {
        return Long.parseLong(signed.replace('\u2212', '-'));
    }

    @Property(tries = 60)
    void itsLinesAddUpFromTheStartingPointToTheSum(
            @ForAll @Size(max = 12) List<@DoubleRange(min = -20, max = 25) Double> lines) {
        var text = report(bill(-40, lines, Explanations.NOT_TESTED));
        long sum = 0;
        Long said = null;
        var found = LINE.matcher(text);
        int seen = 0;
        while (found.find()) {
            if (found.group(2).startsWith("Sum")) {
                said = number(found.group(1));
            } else {
                sum += number(found.group(1));
                seen++;
            }
        }
        assertEquals(lines.size() + 1, seen, text);
        assertEquals(said, sum, text);
        double total = -40 + lines.stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(Math.round(total), sum, text);
    }

    @Test
    void nobodyIsCertainlyItOrCertainlyNot() {
        for (var decibans : DoubleStream.iterate(-120, at -> at + 7).limit(40).toArray()) {
            var share = ReportBill.percent(1 / (1 + Math.pow(10, -decibans / 10)));
            assertFalse(share.equals("100 %") || share.equals("0 %"), share);
        }
        assertEquals("> 99 %", ReportBill.percent(0.9999));
        assertEquals("96 %", ReportBill.percent(0.962));
        assertEquals("0.01 %", ReportBill.percent(0.0001));
    }

    @Test
    void innocentExplanationsStandBesideItOrThatNoneWasTested() {
        var tested = new Explanations(
                true,
                List.of(
                        new Explanation(
                                "It happens by itself",
                                ExplanationState.RULED_OUT,
                                "at most 1 in 1,171,925 innocent subjects weighs so much"),
                        new Explanation("The team was given this work", ExplanationState.OPEN, "not tested")));
        var text = report(bill(-40, List.of(14.0), tested)).replaceAll("\\s+", " ");
        assertTrue(text.contains("Other explanation, ruled out: It happens by itself; at most 1 in 1,171,925"), text);
        assertTrue(text.contains("Other explanation, open: The team was given this work; not tested"), text);
        assertTrue(report(bill(-40, List.of(), Explanations.NOT_TESTED)).contains("none was tested"));
    }
}
