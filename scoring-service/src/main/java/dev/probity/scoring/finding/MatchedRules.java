package dev.probity.scoring.finding;

import java.util.List;

/** Which Sigma rules a finding rests on, as its facts say: {@code rule/<id>} is what that rule's match adds to the span's e-value before the stake; 0 where nothing of its rate was known. */
public final class MatchedRules {
    private static final String PREFIX = "rule/";

    private MatchedRules() {}

    /** The fact's name of a rule. */
    public static String fact(String rule) {
        return PREFIX + rule;
    }

    /** Ids of the rules that a finding rests on; none for every other detector's. */
    public static List<String> of(Finding finding) {
        return finding.account().facts().keySet().stream()
                .filter(fact -> fact.startsWith(PREFIX))
                .map(fact -> fact.substring(PREFIX.length()))
                .toList();
    }
}
