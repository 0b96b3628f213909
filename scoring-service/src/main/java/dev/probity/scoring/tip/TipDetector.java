package dev.probity.scoring.tip;

import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.finding.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Was told of: the credibility of the channels, declared, and taught by outcomes through the bet. */
public final class TipDetector {
    public static final Detector DETECTOR = new Detector("tips", Family.TIPS, "1");

    private final TipRules rules;

    TipDetector(TipRules rules) {
        this.rules = rules;
    }

    /** Takes a tip into the party's book, and says what is known now, of its window and of later ones; nothing where it is no news. */
    List<Finding> take(String party, TipBook book, Tip tip) {
        if (!book.take(tip)) {
            return List.of();
        }
        var found = new ArrayList<Finding>(2);
        for (var horizon : Horizon.values()) {
            for (var window : book.windows(tip, horizon)) {
                found.add(finding(party, book, window));
            }
        }
        return found;
    }

    private Finding finding(String party, TipBook book, Window window) {
        var tips = book.within(window);
        var independent = book.independent(window, rules);
        var facts = new TreeMap<>(
                Map.of("tips", (double) tips.size(), "independent", (double) independent.size(), "anonymous", (double)
                        tips.stream().filter(Tip::anonymous).count()));
        var account = new Account(
                summary(tips, independent), facts, tips.stream().map(Tip::event).toList(), tips.size());
        return new Finding(
                Finding.id(DETECTOR, party, window),
                Finding.UNNUMBERED,
                party,
                DETECTOR,
                window,
                Weight.whole(book.eValue(window, rules)),
                account,
                tips.getFirst().event().time(),
                rules.policyVersion(),
                null);
    }

    private static String summary(List<Tip> tips, List<Tip> independent) {
        var channels = tips.stream()
                .map(Tip::channel)
                .map(Sentence::plain)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        var told = Sentence.of("%d {tip|tips} (%s)", tips.size(), channels);
        if (independent.isEmpty()) {
            return told + (tips.size() == 1 ? ", which repeats" : ", all of which repeat") + " what was told before";
        }
        return tips.size() == 1
                ? told
                : told + Sentence.of(", %d of which {does|do} not repeat another", independent.size());
    }
}
