package dev.probity.cases.record;

import dev.probity.cases.casefile.CaseSubject;
import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillLine;
import dev.probity.cases.evidence.ExplanationState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whom a case is about, with the bill: whole decibans that add up from the starting point to what it comes to, as on the pages, and the innocent explanations that were tested. */
final class ReportBill {
    private static final char MINUS = '\u2212';

    private ReportBill() {}

    static void write(ReportPages pdf, CaseSubject subject) {
        var head = subject.subject().label() + ", " + subject.subject().description();
        var outcome = subject.outcome();
        var found = outcome == null ? "" : " Found: " + outcome.words() + ".";
        var bill = subject.bill();
        if (bill == null) {
            pdf.entry(head, "No bill of evidence." + found);
            return;
        }
        var parts = Stream.concat(
                        Stream.of(bill.priorDecibans()), bill.lines().stream().map(BillLine::decibans))
                .toList();
        var whole = together(parts, bill.totalDecibans());
        pdf.entry(
                head,
                "%s dB, %s likely, as of %s.%s"
                        .formatted(
                                signed(Math.round(bill.totalDecibans())),
                                percent(bill.posterior()),
                                CaseReport.time(bill.asOf()),
                                found));
        pdf.inset(signed(whole.getFirst()) + " dB  Starting point: what is thought of anybody, before any evidence");
        for (int at = 0; at < bill.lines().size(); at++) {
            var line = bill.lines().get(at);
            pdf.inset(signed(whole.get(at + 1)) + " dB  " + line.label() + ": " + line.summary());
        }
        pdf.inset(signed(Math.round(bill.totalDecibans())) + " dB  Sum");
        explanations(pdf, bill);
    }

    private static void explanations(ReportPages pdf, Bill bill) {
        if (!bill.explanations().tested()) {
            pdf.inset("Other explanations: none was tested, so each is open.");
            return;
        }
        bill.explanations()
                .items()
                .forEach(one -> pdf.inset(
                        "Other explanation, " + words(one.state()) + ": " + one.title() + "; " + one.detail()));
    }

    private static String words(ExplanationState state) {
        return switch (state) {
            case RULED_OUT -> "ruled out";
            case OPEN -> "open";
            case SUPPORTED -> "supported";
        };
    }

    /** Parts as whole numbers whose sum is the rounded total (largest remainder; of equal ones the earlier). */
    static List<Long> together(List<Double> parts, double total) {
        var floors = parts.stream().map(part -> (long) Math.floor(part)).toList();
        long missing =
                Math.round(total) - floors.stream().mapToLong(Long::longValue).sum();
        var lifted = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> floors.get(at) - parts.get(at))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(Math.max(0, missing))
                .toList();
        return IntStream.range(0, parts.size())
                .mapToObj(at -> floors.get(at) + (lifted.contains(at) ? 1 : 0))
                .toList();
    }

    private static String signed(long value) {
        return value == 0 ? "0" : (value > 0 ? "+" : String.valueOf(MINUS)) + Math.abs(value);
    }

    /** Whole per cent, and at the ends what is between them: never all of it, and nothing where there is something. */
    static String percent(double share) {
        double value = share * 100;
        if (value > 99.5) {
            return "> 99 %";
        }
        return value >= 0.5 || value == 0
                ? Math.round(value) + " %"
                : new BigDecimal(value).round(new MathContext(1)).toPlainString() + " %";
    }
}
