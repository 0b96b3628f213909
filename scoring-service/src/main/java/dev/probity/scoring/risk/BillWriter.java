package dev.probity.scoring.risk;

import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes a bill from a risk book and the findings that are kept beside it. */
public final class BillWriter {
    private static final String FADED = "Earlier evidence, fading";

    private BillWriter() {}

    /**
     * @param at event time the bill shall hold for, not before the book's
     * @param findings findings of the book's episode, in any order
     */
    public static Bill write(
            String subject,
            RiskBook book,
            Instant at,
            Collection<Finding> findings,
            RiskHistory history,
            RiskRules rules,
            String policyVersion) {
        var lines = new ArrayList<BillLine>();
        book.weights(at, rules).forEach((family, weight) -> {
            if (weight != 0) {
                lines.add(line(family, weight, findings));
            }
        });
        lines.sort(Comparator.comparing((BillLine line) -> line.weight() < 0)
                .thenComparing(line -> -Math.abs(line.weight())));
        return new Bill(
                subject,
                at,
                book.revision(),
                rules.prior(),
                rules.line(),
                lines,
                history,
                book.peers(),
                policyVersion,
                List.of());
    }

    private static BillLine line(Family family, int weight, Collection<Finding> findings) {
        var heaviestFirst = Comparator.<Finding>comparingInt(f -> f.weight().milliDecibans());
        var behind = findings.stream()
                .filter(finding -> finding.detector().family() == family)
                .sorted((weight > 0 ? heaviestFirst.reversed() : heaviestFirst).thenComparing(Finding::id))
                .toList();
        var evidence = evidence(behind, weight > 0);
        return new BillLine(
                family,
                weight,
                behind.isEmpty() ? FADED : summary(behind),
                behind.stream().map(Finding::id).toList(),
                evidence,
                Math.max(
                        evidence.size(),
                        behind.isEmpty() ? 0 : behind.getFirst().account().evidenceCount()));
    }

    /** What the first says, and of which time, where findings of both horizons speak: their counts differ. */
    private static String summary(List<Finding> behind) {
        var first = behind.getFirst();
        var said = first.account().summary();
        boolean both = behind.stream()
                .anyMatch(other -> other.window().horizon() != first.window().horizon());
        return both ? when(first.window()) + ": " + said : said;
    }

    /** By its date, for what is said is read again months later. */
    private static String when(Window window) {
        var span = switch (window.horizon()) {
            case WEEK -> "week";
            case QUARTER -> "quarter";
        };
        return span + " from " + LocalDate.ofInstant(window.start(), ZoneOffset.UTC);
    }

    /** Events of the findings that speak the line's way, each once, newest first. */
    private static List<EvidenceRef> evidence(List<Finding> behind, boolean against) {
        var events = new LinkedHashMap<String, EvidenceRef>();
        for (var finding : behind) {
            if (finding.weight().milliDecibans() >= 0 == against) {
                finding.account().evidence().forEach(ref -> events.putIfAbsent(ref.source() + '\0' + ref.id(), ref));
            }
        }
        return events.values().stream()
                .sorted(Comparator.comparing(EvidenceRef::time).reversed().thenComparing(EvidenceRef::id))
                .limit(Account.MOST_EVIDENCE)
                .toList();
    }
}
