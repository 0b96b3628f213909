package dev.probity.scoring.risk;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import java.util.List;

/**
 * One family's line of a bill.
 *
 * @param family kind of evidence
 * @param weight millidecibans, above 0 against the subject, below 0 for it
 * @param summary what the heaviest finding behind it says
 * @param findingIds findings behind it, heaviest first
 * @param evidence their events, newest first, at most {@link dev.probity.scoring.finding.Account#MOST_EVIDENCE}
 * @param evidenceCount events behind the heaviest finding, or as many as are shown if that is more
 */
public record BillLine(
        Family family,
        int weight,
        String summary,
        List<String> findingIds,
        List<EvidenceRef> evidence,
        int evidenceCount) {
    public BillLine {
        findingIds = List.copyOf(findingIds);
        evidence = List.copyOf(evidence);
    }

    /** The same line with at most that many findings and events. */
    BillLine brief(int most) {
        return new BillLine(family, weight, summary, first(findingIds, most), first(evidence, most), evidenceCount);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
