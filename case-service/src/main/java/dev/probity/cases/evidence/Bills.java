package dev.probity.cases.evidence;

import dev.probity.cases.identity.MerchantLink;
import dev.probity.cases.scoring.ReceivedBill;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bills as people see them. */
public final class Bills {
    private static final double MILLI = 1000.0;
    private static final Comparator<ReceivedBill.Line> ORDER = Comparator.<ReceivedBill.Line>comparingInt(
                    line -> line.decibans() >= 0 ? 0 : 1)
            .thenComparing(line -> -Math.abs(line.decibans()));

    private Bills() {}

    /** Thousandths of a deciban, exactly. */
    public static int milli(double decibans) {
        return (int) Math.round(decibans * MILLI);
    }

    /** Decibans from thousandths. */
    public static double decibans(int milli) {
        return milli / MILLI;
    }

    /** 1/(1+10^(−total/10)). */
    public static double posterior(double decibans) {
        return 1 / (1 + Math.pow(10, -decibans / 10));
    }

    public static Bill shown(ReceivedBill bill, Masking masking, BillSource source) {
        var lines = bill.lines().stream()
                .sorted(ORDER)
                .map(line -> line(line, masking))
                .toList();
        return new Bill(
                bill.asOf(),
                bill.revision(),
                source,
                bill.priorDecibans(),
                bill.totalDecibans(),
                bill.posterior(),
                bill.alertLineDecibans(),
                bill.aboveLine(),
                sum(lines, 1),
                sum(lines, -1),
                lines,
                bill.history().stream().map(Bills::step).toList(),
                bill.peers() == null
                        ? null
                        : new PeerGroup(bill.peers().group(), bill.peers().size()),
                bill.policyVersion(),
                explanations(bill.explanations(), masking));
    }

    public static Explanations explanations(List<ReceivedBill.Explanation> explanations, Masking masking) {
        return new Explanations(
                !explanations.isEmpty(),
                explanations.stream()
                        .map(one -> new Explanation(
                                one.title(), ExplanationState.of(one.state()), masking.mask(one.detail())))
                        .toList());
    }

    public static List<EvidenceRef> evidence(List<ReceivedBill.Evidence> evidence, Masking masking) {
        return evidence.stream().map(e -> ref(e, masking)).toList();
    }

    private static double sum(List<BillLine> lines, int sign) {
        return decibans(lines.stream()
                .filter(line -> line.decibans() * sign > 0)
                .mapToInt(line -> milli(line.decibans()))
                .sum());
    }

    private static BillLine line(ReceivedBill.Line line, Masking masking) {
        return new BillLine(
                line.family(),
                Families.label(line.family()),
                Families.shortLabel(line.family()),
                line.decibans(),
                Families.halfLife(line.family(), line.halfLife()),
                line.summary() == null ? "" : masking.sentence(line.summary()),
                line.evidenceCount(),
                evidence(line.evidence(), masking));
    }

    private static EvidenceRef ref(ReceivedBill.Evidence e, Masking masking) {
        return new EvidenceRef(
                masking.mask(e.id()),
                masking.mask(e.source()),
                e.type(),
                e.time(),
                MerchantLink.of(e.merchant()),
                e.ticketed(),
                e.what() == null ? null : masking.mask(e.what()));
    }

    private static BillStep step(ReceivedBill.Step step) {
        return new BillStep(
                step.at(),
                step.totalDecibans(),
                posterior(step.totalDecibans()),
                step.steps().stream().map(Bills::weight).toList());
    }

    private static double orNothing(@Nullable Double part) {
        return part == null ? 0 : part;
    }

    private static FamilyWeight weight(ReceivedBill.Weight weight) {
        return new FamilyWeight(
                weight.family(),
                Families.label(weight.family()),
                weight.decibans(),
                orNothing(weight.found()),
                orNothing(weight.faded()),
                orNothing(weight.lifted()),
                Families.halfLife(weight.family(), weight.halfLife()));
    }
}
