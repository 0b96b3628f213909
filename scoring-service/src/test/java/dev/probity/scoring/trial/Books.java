package dev.probity.scoring.trial;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.risk.RiskBook;
import dev.probity.scoring.risk.RiskRules;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The bills of all subjects in decibans, by the product's own arithmetic, as they are if only some findings are heard. */
final class Books {
    private static final double MILLI = 1000;

    private final Map<String, RiskBook> books = new TreeMap<>();
    private final Map<String, Double> peaks = new HashMap<>();
    private final RiskRules rules;
    private final Predicate<Finding> heard;

    Books(RiskRules rules, Predicate<Finding> heard) {
        this.rules = rules;
        this.heard = heard;
    }

    void take(Finding finding) {
        if (heard.test(finding)) {
            var book = books.computeIfAbsent(finding.subject(), any -> new RiskBook());
            if (book.take(finding, finding.weight().bet(), rules) != null) {
                peaks.merge(finding.subject(), book.total(book.asOf(), rules) / MILLI, Math::max);
            }
        }
    }

    double prior() {
        return rules.prior() / MILLI;
    }

    /** What a subject's bill comes to at that moment. */
    double total(String subject, Instant at) {
        var book = books.get(subject);
        return book == null ? prior() : book.total(at, rules) / MILLI;
    }

    /** The heaviest that a subject's bill ever was when a finding came; the prior before any did. */
    double peak(String subject) {
        return peaks.getOrDefault(subject, prior());
    }

    /** Millidecibans of each family at that moment. */
    Map<Family, Integer> families(String subject, Instant at) {
        var book = books.get(subject);
        return book == null ? Map.of() : book.weights(at, rules);
    }

    /** Everybody of whom anything was said. */
    Set<String> subjects() {
        return books.keySet();
    }
}
