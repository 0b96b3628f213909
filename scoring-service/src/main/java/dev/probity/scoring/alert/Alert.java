package dev.probity.scoring.alert;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.risk.Bill;
import dev.probity.scoring.risk.BillLine;
import dev.probity.scoring.stream.NameUuid;
import java.time.Instant;
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

    /** The same for the same subject and episode, for ever. */
    public UUID id() {
        return NameUuid.of("alert:" + subject + "/" + episode);
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
