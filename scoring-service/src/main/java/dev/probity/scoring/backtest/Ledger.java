package dev.probity.scoring.backtest;

import dev.probity.scoring.risk.DeskMessage;
import dev.probity.scoring.risk.Disposition.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the partitions leave behind: words to the alert desk, how cases ended, and which alerts stood in the queue then. */
final class Ledger {
    /**
     * A word to the desk.
     *
     * @param at when, by the clock
     * @param order in which partition and as which of its words: decides between words of one moment
     */
    record Word(Instant at, long order, String subject, DeskMessage message) {}

    private static final long PER_PARTITION = 1L << 40;

    private final List<Word> words = new ArrayList<>();
    private final Map<Episode, Outcome> outcomes = new HashMap<>();
    private final Map<Episode, Instant> then = new TreeMap<>();
    private long next;

    void partition(int partition) {
        next = partition * PER_PARTITION;
    }

    void said(Instant at, String subject, DeskMessage message) {
        words.add(new Word(at, next++, subject, message));
    }

    void judged(String subject, int episode, Outcome outcome) {
        outcomes.put(new Episode(subject, episode), outcome);
    }

    void alertedThen(PastRecord.Alerted alerted) {
        if (alerted.open()) {
            then.putIfAbsent(new Episode(alerted.subject(), alerted.episode()), alerted.at());
        }
    }

    List<Word> inOrder() {
        words.sort(Comparator.comparing(Word::at).thenComparingLong(Word::order));
        return words;
    }

    Map<Episode, Outcome> outcomes() {
        return outcomes;
    }

    /** How the last case of each subject ended. */
    Map<String, Outcome> lastOutcomes() {
        var last = new HashMap<String, Outcome>();
        new TreeMap<>(outcomes).forEach((episode, outcome) -> last.put(episode.subject(), outcome));
        return last;
    }

    /** First time in the queue, by episode. */
    Map<Episode, Instant> alertedThen() {
        return then;
    }
}
