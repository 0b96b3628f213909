package dev.probity.scoring.backtest;

import dev.probity.scoring.alert.Alert;
import dev.probity.scoring.alert.AlertState;
import dev.probity.scoring.alert.DeskRehearsal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * Runs a draft over the past. The same past and the same draft give the same report: nothing but the records' own times is read.
 *
 * <p>Partition by partition, so that only one partition's books are held at a time; then the desk, in the order in which the words would have come.
 */
public final class BackTest {
    /** How often the bell rings while nothing comes; the product's rings each second, for all that changes is that a new day's budget begins. */
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** Once nothing was raised for so long, nothing is left to raise. */
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final Draft draft;
    private final Progress progress;
    private final TreeMap<Episode, Raised> raised = new TreeMap<>();

    public BackTest(Draft draft, Progress progress) {
        this.draft = draft;
        this.progress = progress;
    }

    /**
     * An alert that was raised.
     *
     * @param at when, by the clock
     * @param alert as it was raised
     */
    record Raised(Instant at, Alert alert) {}

    public Report run(Past past) {
        progress.begin(past.records(), past.events());
        var ledger = new Ledger();
        var trial = draft.rules() == null ? null : new RuleTrial(draft.rules(), draft.span(), progress::goOn);
        for (int partition : past.partitions()) {
            ledger.partition(partition);
            var reweighing = new Reweighing(draft, ledger);
            past.of(partition, progress::step).forEachRemaining(reweighing::take);
            if (trial != null) {
                trial.read(past.events(partition, progress::step), ledger);
            }
        }
        rehearse(ledger);
        return ReportWriter.write(draft, raised, ledger, past, trial);
    }

    private void rehearse(Ledger ledger) {
        var desk = new DeskRehearsal(draft.alerts());
        Instant before = null;
        for (var word : ledger.inOrder()) {
            if (before != null) {
                quiet(desk, before, word.at());
            }
            note(desk.hear(word.subject(), word.message(), word.at()), word.at());
            before = word.at();
        }
        if (before != null) {
            quiet(desk, before, draft.span().to());
        }
    }

    /** The desk's bell rings once nothing came for a while, and again for as long as nothing comes. */
    private void quiet(DeskRehearsal desk, Instant from, Instant to) {
        var raisedLast = from;
        for (var bell = from.plus(draft.idle()); bell.isBefore(to); bell = bell.plus(AN_HOUR)) {
            var changed = desk.idle(bell);
            note(changed, bell);
            raisedLast = changed.isEmpty() ? raisedLast : bell;
            if (Duration.between(raisedLast, bell).compareTo(TWO_DAYS) > 0) {
                return;
            }
        }
    }

    private void note(List<Alert> changed, Instant at) {
        for (var alert : changed) {
            if (alert.state() == AlertState.OPEN) {
                raised.putIfAbsent(new Episode(alert.subject(), alert.episode()), new Raised(at, alert));
            }
        }
    }
}
