package dev.probity.scoring.rule;

import dev.probity.scoring.finding.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What rules found, in words. */
final class RuleWords {
    private static final int TITLES_SHOWN = 5;

    private RuleWords() {}

    static String summary(List<RuleHit> hits) {
        if (hits.isEmpty()) {
            return "None of the rules that speak of these events matched";
        }
        var ordered = ordered(hits);
        var first = ordered.getFirst();
        var words = new StringBuilder(
                "“" + first.title() + "” matched (" + first.level().word() + " rule");
        if (!first.fields().isEmpty()) {
            words.append(", by ").append(String.join(", ", first.fields()));
        }
        words.append(')');
        if (!first.description().isBlank()) {
            words.append(": ").append(first.description());
        }
        words.append("; ").append(rate(first));
        if (ordered.size() > 1) {
            words.append("; and ").append(others(ordered.subList(1, ordered.size())));
        }
        return words.toString();
    }

    static List<RuleHit> ordered(List<RuleHit> hits) {
        return hits.stream()
                .sorted(Comparator.comparingDouble(RuleHit::share)
                        .thenComparing(RuleHit::level)
                        .reversed()
                        .thenComparing(RuleHit::rule))
                .toList();
    }

    private static String rate(RuleHit hit) {
        return hit.tried() == 0
                ? "how often it matches peers is not known yet, so that it weighs nothing"
                : Sentence.of("matched peers in %,d of %,d {week|weeks}", hit.hit(), hit.tried());
    }

    private static String others(List<RuleHit> others) {
        var titles = others.stream()
                .limit(TITLES_SHOWN)
                .map(hit -> "“" + hit.title() + "”")
                .collect(Collectors.joining(", "));
        return Sentence.of("%d more {rule|rules}: ", others.size())
                + titles
                + (others.size() > TITLES_SHOWN ? " …" : "");
    }
}
