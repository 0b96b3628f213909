package dev.probity.cases.record;

import static dev.probity.cases.record.CaseReport.time;

import dev.probity.cases.breakglass.GlassUse;
import dev.probity.cases.consultation.Consultation;
import dev.probity.cases.enforcement.Appeal;
import dev.probity.cases.enforcement.Proposal;
import dev.probity.cases.enforcement.ProposalState;
import dev.probity.cases.enforcement.SentOrder;
import dev.probity.cases.unmask.Unmasking;
import java.util.List;
import java.util.Locale;

/** What was decided in a case, for people: its measures, the appeals against them, what offices said that were asked, whose names were asked for, and who broke the glass. A part of which there is nothing has no heading. */
final class ReportDecisions {
    private final ReportPages pdf;

    private ReportDecisions(ReportPages pdf) {
        this.pdf = pdf;
    }

    static void write(ReportPages pdf, ExportedDecisions.All decisions) {
        var report = new ReportDecisions(pdf);
        report.measures(decisions.measures());
        report.appeals(decisions.measures());
        report.consultations(decisions.consultations());
        report.names(decisions.unmaskings());
        report.glass(decisions.glass());
    }

    private void measures(List<Proposal> measures) {
        if (!measures.isEmpty()) {
            pdf.heading("Measures");
        }
        for (var one : measures) {
            pdf.entry(
                    one.ref() + "   " + one.effect() + "; now " + words(one.state()) + ".",
                    "Proposed " + time(one.proposedAt()) + " by "
                            + one.proposedBy().name() + ", on " + one.basis() + ": " + one.reason());
            one.approvals()
                    .forEach(approval -> pdf.inset("Approved " + time(approval.at()) + " by "
                            + approval.by().name() + ": " + approval.reason()));
            var ending = one.ending();
            if (ending != null) {
                pdf.inset("Ended by " + ending.by().name() + ": " + ending.reason());
            }
            pdf.inset("Statement of reasons: " + one.statement());
            var order = one.order();
            if (order != null) {
                order(order);
            }
        }
    }

    private void order(SentOrder order) {
        pdf.inset("Ordered " + time(order.orderedAt()) + ".");
        order.receipts()
                .forEach(receipt -> pdf.inset("Reported " + time(receipt.at()) + ": " + words(receipt.result())
                        + (receipt.detail() == null ? "." : ", " + receipt.detail())));
    }

    private void appeals(List<Proposal> measures) {
        if (measures.stream().anyMatch(one -> !one.appeals().isEmpty())) {
            pdf.heading("Appeals");
        }
        for (var one : measures) {
            one.appeals().forEach(appeal -> appeal(one, appeal));
        }
    }

    private void appeal(Proposal against, Appeal appeal) {
        pdf.entry(
                "Against " + against.ref() + ", received " + time(appeal.receivedAt()),
                appeal.appellant() + ": " + appeal.grounds());
        var ruling = appeal.ruling();
        pdf.inset(
                ruling == null
                        ? undecided(against)
                        : "The measure was " + words(ruling.outcome()) + " " + time(ruling.at()) + " by "
                                + ruling.by().name() + ": " + ruling.reason());
    }

    private static String undecided(Proposal against) {
        var by = against.reversedBy();
        return against.state() == ProposalState.REVERSED && by != null
                ? "Settled without a ruling: the measure was taken back by " + by.ref() + "."
                : "Not decided yet.";
    }

    private void consultations(List<Consultation> consultations) {
        if (!consultations.isEmpty()) {
            pdf.heading("Offices that were asked");
        }
        for (var one : consultations) {
            pdf.entry(
                    one.office().shown() + ", asked " + time(one.askedAt()) + " by "
                            + one.askedBy().name(),
                    one.message());
            one.answers()
                    .forEach(answer -> pdf.inset("Answered " + time(answer.at()) + " by "
                            + answer.author().name() + ": " + answer.text()));
        }
    }

    /** For what each was asked, never whose it is. */
    private void names(List<Unmasking> wishes) {
        if (!wishes.isEmpty()) {
            pdf.heading("Names that were asked for");
        }
        for (var one : wishes) {
            pdf.entry(
                    "Of " + one.label() + ", asked " + time(one.askedAt()) + " by "
                            + one.askedBy().name() + "; " + words(one.state()) + ".",
                    one.purpose());
            if (one.decidedBy() != null && one.decidedAt() != null) {
                pdf.inset("Decided " + time(one.decidedAt()) + " by "
                        + one.decidedBy().name() + ": " + one.reason() + " Shown "
                        + (one.looks() == 1 ? "once." : one.looks() + " times."));
            }
        }
    }

    private void glass(List<GlassUse> uses) {
        if (!uses.isEmpty()) {
            pdf.heading("Who saw it by breaking the glass");
        }
        for (var one : uses) {
            pdf.entry(one.person().name() + ", " + time(one.at()) + " until " + time(one.until()) + ".", one.reason());
        }
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
