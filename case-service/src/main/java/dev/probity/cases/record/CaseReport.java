package dev.probity.cases.record;

import dev.probity.cases.casefile.Case;
import dev.probity.cases.casefile.CaseLink;
import dev.probity.cases.exhibit.Exhibit;
import dev.probity.cases.task.Task;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The case file for people: whom it is about, what was done, who looked, and how to check it. */
final class CaseReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private CaseReport() {}

    static byte[] of(ExportParts parts) {
        var file = parts.file();
        try (var pdf = new ReportPages(file.ref() + " " + file.title(), file.ref())) {
            pdf.title(file.ref() + "  " + file.title());
            pdf.line("Opened " + time(file.openedAt()) + " by "
                    + file.openedBy().name() + "; now " + file.state().words().toLowerCase(Locale.ROOT) + ".");
            pdf.line("Members of staff appear under pseudonyms. Times are in UTC.");
            merged(pdf, file);
            pdf.heading("Who it is about");
            file.subjects().forEach(subject -> ReportBill.write(pdf, subject));
            pdf.heading("What was done");
            parts.timeline()
                    .forEach(line ->
                            pdf.entry(time(line.at()) + "   " + line.actor().name(), line.text()));
            tasks(pdf, parts.tasks());
            exhibits(pdf, parts.exhibits());
            ReportDecisions.write(pdf, parts.decisions());
            pdf.heading("Who looked into it");
            parts.entries().stream()
                    .filter(entry -> entry.version == null)
                    .forEach(entry -> pdf.entry(
                            time(entry.at) + "   " + entry.actor,
                            entry.act.toLowerCase(Locale.ROOT).replace('_', ' ') + ", as "
                                    + entry.ground.toLowerCase(Locale.ROOT)));
            check(pdf, parts);
            return pdf.bytes();
        }
    }

    /** The record of a part of the matter is in a case file of its own. */
    private static void merged(ReportPages pdf, Case file) {
        if (file.mergedInto() != null) {
            pdf.line("It was merged into " + file.mergedInto().ref() + ", in which all of it goes on.");
        }
        if (!file.mergedFrom().isEmpty()) {
            pdf.line("Merged into it, each with a case file of its own: "
                    + file.mergedFrom().stream().map(CaseLink::ref).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static void tasks(ReportPages pdf, List<Task> tasks) {
        if (!tasks.isEmpty()) {
            pdf.heading("What was to be done");
        }
        for (var one : tasks) {
            pdf.entry(one.ref() + "   " + one.title(), state(one));
        }
    }

    private static String state(Task task) {
        return switch (task.state()) {
            case OPEN -> "Not done.";
            case DONE ->
                "Done " + time(task.changedAt()) + " by " + task.changedBy().name() + ".";
            case DROPPED ->
                "Dropped " + time(task.changedAt()) + " by " + task.changedBy().name() + ": " + task.reason();
        };
    }

    /** Each by its hash: the file of that name in the archive is held against it. */
    private static void exhibits(ReportPages pdf, List<Exhibit> exhibits) {
        if (!exhibits.isEmpty()) {
            pdf.heading("What was kept as evidence");
        }
        for (var one : exhibits) {
            pdf.entry(
                    one.ref() + "   " + one.title()
                            + (one.subject() == null
                                    ? ""
                                    : ", about " + one.subject().label()),
                    "Added " + time(one.addedAt()) + " by " + one.addedBy().name() + ", from " + one.source() + ": "
                            + one.reason());
            pdf.inset("SHA-256 " + one.sha256() + ", " + one.size() + " bytes");
        }
    }

    private static void check(ReportPages pdf, ExportParts parts) {
        pdf.heading("How to check this file");
        pdf.line("All of it is covered by a signature and by a log that only grows (RFC 9162): "
                + parts.entries().size()
                + " entries are of this case, in a log of " + parts.checkpoint().size() + " that was signed "
                + time(parts.checkpoint().at()) + ".");
        pdf.line(
                "./probity verify --key KEY " + parts.file().ref()
                        + ".zip says whether anything was changed, and what. KEY is the key of the log, from elsewhere than this file.");
        if (pdf.numbered()) {
            pdf.line(
                    "What stands between \u2039 and \u203a is written by its Unicode numbers (U+4E2D is one sign), since the typeface of this"
                            + " report lacks it, or nobody would see it. The JSON files beside this one have each text whole, as it was written.");
        }
    }

    static String time(Instant at) {
        return TIME.format(at);
    }
}
