package dev.probity.cases.record;

import static dev.probity.cases.record.CaseReport.time;

import dev.probity.cases.consultation.Consultation;
import dev.probity.cases.enforcement.Appeal;
import dev.probity.cases.enforcement.Proposal;
import dev.probity.cases.enforcement.SentOrder;
import java.util.List;
import java.util.Locale;

/** What was decided in a case, for people: its measures, the appeals against them, and what offices said that were asked. A part of which there is nothing has no heading. */
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
            one.appeals().forEach(appeal -> appeal(one.ref(), appeal));
        }
    }

    private void appeal(String ref, Appeal appeal) {
        pdf.entry(
                "Against " + ref + ", received " + time(appeal.receivedAt()),
                appeal.appellant() + ": " + appeal.grounds());
        var ruling = appeal.ruling();
        pdf.inset(
                ruling == null
                        ? "Not decided yet."
                        : "The measure was " + words(ruling.outcome()) + " " + time(ruling.at()) + " by "
                                + ruling.by().name() + ": " + ruling.reason());
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

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
