package dev.probity.scoring.risk;

import dev.probity.scoring.explanation.Explained;
import dev.probity.scoring.explanation.Suspicion;
import dev.probity.scoring.finding.Decibans;
import dev.probity.scoring.finding.PeerGroup;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A subject's risk, written so that it adds up: prior plus lines is the total, to the thousandth.
 *
 * @param subject whose bill, as {@code kind:id}
 * @param asOf event time that it holds for
 * @param revision how often it was published
 * @param prior millidecibans a subject starts with
 * @param line millidecibans of the alert line
 * @param lines what speaks against the subject by weight, then what speaks for it by weight
 * @param history how it came about
 * @param peers whom the subject was compared with; null when with nobody
 * @param policyVersion policy under which the evidence was weighed
 * @param explanations innocent explanations that were tested; empty where nobody needs them, below the alerts' floor
 */
public record Bill(
        String subject,
        Instant asOf,
        int revision,
        int prior,
        int line,
        List<BillLine> lines,
        RiskHistory history,
        @Nullable PeerGroup peers,
        String policyVersion,
        List<Explained> explanations) {
    /** What a bill that nobody waits for shows of each list; the answer to whoever asks shows all. */
    private static final int BRIEF = 5;

    public Bill {
        lines = List.copyOf(lines);
        explanations = List.copyOf(explanations);
    }

    public int total() {
        return prior + lines.stream().mapToInt(BillLine::weight).sum();
    }

    public boolean aboveLine() {
        return total() >= line;
    }

    /** Whether any line is left against the subject. */
    public boolean speaksAgainst() {
        return lines.stream().anyMatch(line -> line.weight() > 0);
    }

    /** Chance that the suspicion holds, given all this: 1/(1+10^(−total/10)). */
    public double posterior() {
        return posterior(total());
    }

    public static double posterior(int total) {
        return 1 / (1 + Decibans.toE(-total));
    }

    /** The same bill in few words: each line with its heaviest findings and latest events, the history with its latest steps. */
    Bill brief() {
        return new Bill(
                subject,
                asOf,
                revision,
                prior,
                line,
                lines.stream().map(billLine -> billLine.brief(BRIEF)).toList(),
                history.latest(BRIEF),
                peers,
                policyVersion,
                explanations);
    }

    /** The same bill with what became of innocent explanations. */
    Bill explained(List<Explained> tested) {
        return new Bill(subject, asOf, revision, prior, line, lines, history, peers, policyVersion, tested);
    }

    /** What it says against the subject, for innocent explanations to be tested on. */
    public Suspicion suspicion() {
        var against = lines.stream().filter(one -> one.weight() > 0).toList();
        return new Suspicion(
                subject,
                total() - prior,
                against.stream().map(BillLine::family).collect(Collectors.toSet()),
                against.stream().flatMap(one -> one.evidence().stream()).toList(),
                peers);
    }

    /** Roughly the total at a later moment: every line fades with its family's half-life. */
    public int fadedTotal(Instant at) {
        double sum = prior;
        for (var billLine : lines) {
            sum += billLine.weight()
                    * HorizonAccount.faded(
                            (double) at.toEpochMilli() - asOf.toEpochMilli(),
                            HorizonAccount.millis(billLine.family().halfLife()));
        }
        return (int) Math.floor(sum);
    }
}
