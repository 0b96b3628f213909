package dev.probity.scoring.alert;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.risk.Bill;
import dev.probity.scoring.risk.BillLine;
import dev.probity.scoring.stream.NameUuid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bill that people should look at: one for each subject and episode; it grows by revisions.
 *
 * @param subject whose, as {@code kind:id}
 * @param episode which of the subject's episodes
 * @param revision 1, 2, …; a later one replaces
 * @param raisedAt event time at which it first stood in the queue, or began to wait
 * @param changedAt event time of this revision
 * @param state where it stands
 * @param budget the day's budget when its state last changed
 * @param bill what it is about
 */
public record Alert(
        String subject,
        int episode,
        int revision,
        Instant raisedAt,
        Instant changedAt,
        AlertState state,
        BudgetSlip budget,
        Bill bill) {
    private static final int LINES_IN_SUMMARY = 3;
    private static final int MOST_MERCHANTS = 20;

    /** What is older than this beside the desk's day was read in from an archive: the longest half-life of evidence. */
    private static final Duration ARCHIVED = Duration.ofDays(90);

    /** Who comes first among those who wait: over the line, then what is of these days, then what an archive told; within each the heaviest. */
    static final Comparator<Alert> FIRST_IN_LINE = Comparator.comparingInt(Alert::row)
            .thenComparingInt(alert -> -alert.bill.total())
            .thenComparing(Alert::subject);

    /** The same for the same subject and episode, for ever. */
    public UUID id() {
        return NameUuid.of("alert:" + subject + "/" + episode);
    }

    /** Which row one waits in: 0, 1 or 2, the first is served first. */
    int row() {
        if (bill.aboveLine()) {
            return 0;
        }
        var day = budget.day().atStartOfDay().toInstant(ZoneOffset.UTC);
        return bill.asOf().plus(ARCHIVED).isBefore(day) ? 2 : 1;
    }

    /** The same revision with that slip. */
    Alert with(BudgetSlip slip) {
        return new Alert(subject, episode, revision, raisedAt, changedAt, state, slip, bill);
    }

    /** What the heaviest lines say, in plain words. */
    public String summary() {
        var words = against().limit(LINES_IN_SUMMARY).map(BillLine::summary).collect(Collectors.joining("; "));
        return words.isEmpty() ? "Nothing speaks against the subject any more" : words;
    }

    /** Merchants that the evidence against the subject concerns, the most often met first. */
    public List<String> merchants() {
        var met = Stream.concat(
                        Stream.of(subject).filter(party -> party.startsWith("merchant:")),
                        against().flatMap(line -> line.evidence().stream()).flatMap(Alert::merchant))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return met.keySet().stream()
                .sorted(Comparator.comparing((String merchant) -> -met.getOrDefault(merchant, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_MERCHANTS)
                .toList();
    }

    private static Stream<String> merchant(EvidenceRef ref) {
        return Stream.ofNullable(ref.merchant());
    }

    private Stream<BillLine> against() {
        return bill.lines().stream().filter(line -> line.weight() > 0);
    }

    Alert revised(Instant at, AlertState newState, BudgetSlip slip, Bill newBill) {
        return new Alert(subject, episode, revision + 1, raisedAt, at, newState, slip, newBill);
    }
}
