package dev.probity.bench.quality;

import dev.probity.bench.report.Table;
import java.util.Locale;

/** The part of the report about what is promised: innocence, what bills mean, and that they mean the same for everyone. */
final class PromiseReport {
    private final QualityFigures figures;

    PromiseReport(QualityFigures figures) {
        this.figures = figures;
    }

    String innocence() {
        if (figures.innocent().isEmpty()) {
            return "No innocent story was told.\n";
        }
        var table = new Table("detector, horizon", "mean e-value", "windows", "subjects");
        figures.innocence()
                .means()
                .forEach((name, mean) -> table.row(
                        name,
                        mean.mean().text("%.3f"),
                        "%,d".formatted(mean.windows()),
                        "%,d".formatted(mean.people())));
        return String.format(
                Locale.ROOT,
                "%s%nIntervals by bootstrap over subjects; the tail of an e-value is heavy, so they are too narrow rather than too wide. Windows of"
                        + " which a detector had nothing to say (weight nought) are not among them.%n%nIn %,.0f staff-years, %s of %,d innocent staff ever"
                        + " reached the line (Wilson), %s the floor of −30 dB; of other subjects %,d reached the line. The promise is 1 in 10,000; what"
                        + " so few staff-years can refute is a rate above %.1g.%n%n%s",
                table,
                figures.innocence().staffYears(),
                figures.innocence().everAbove(0).text("%.5f"),
                figures.innocence().people(),
                figures.innocence().everAbove(QualityFigures.FLOOR).text("%.4f"),
                figures.innocence().othersAbove(0),
                3.0 / figures.innocence().people(),
                Pictures.shown("innocence.svg"));
    }

    String power() {
        var table = new Table("without", "average precision lost", "decibans lost: insiders' bills", "others' bills");
        figures.power()
                .forEach((name, worth) -> table.row(
                        name,
                        worth.averagePrecision().text("%.3f"),
                        String.format(Locale.ROOT, "%.2f", worth.weight()),
                        String.format(Locale.ROOT, "%.2f", worth.innocent())));
        return table
                + "\nBills at their heaviest, played again without the detector's findings; nothing is heard anew.\n\n"
                + Pictures.shown("power.svg");
    }

    String reliability() {
        var table = new Table("bills say, at the story's base rate", "people", "of them sell");
        figures.reliability()
                .forEach(bin -> table.row(
                        String.format(Locale.ROOT, "%.3f", bin.said()),
                        "%,d".formatted(bin.people()),
                        bin.seen().text("%.3f")));
        return table + "\nA bill's heaviest moment is compared, so it says too much by nature. Wilson's intervals.\n\n"
                + Pictures.shown("reliability.svg");
    }

    String fairness() {
        if (figures.innocent().isEmpty()) {
            return "No innocent story was told.\n";
        }
        var table = new Table("innocent staff by", "", "people", "ever over the line", "ever over the floor (−30 dB)");
        figures.fairness()
                .forEach(group -> table.row(
                        group.grouping(),
                        group.group(),
                        "%,d".formatted(group.people()),
                        group.above().text("%.4f"),
                        group.read().text("%.4f")));
        return table + "\n" + Pictures.shown("fairness.svg");
    }
}
