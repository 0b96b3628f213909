package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Touches and gains in an investigator's words. */
final class GainWords {
    private static final double PERCENT = 100;

    private GainWords() {}

    /** What a merchant gained, and what it had gained in the month before. */
    static String gained(List<Gain> after, int before) {
        var parts = new ArrayList<String>();
        long removed = count(after, GainKind.REVIEW_REMOVED);
        if (removed > 0) {
            parts.add(Sentence.of("%d negative {review|reviews} vanished", removed));
        }
        if (count(after, GainKind.STANDING_RESTORED) > 0) {
            parts.add("its account was restored");
        }
        rose(after, GainKind.SALES, "sales rose by %.0f %%", parts);
        rose(after, GainKind.RANK, "it was found %.0f %% further up", parts);
        rose(after, GainKind.RATING, "its rating rose by %.0f %%", parts);
        var gained = String.join(", ", parts);
        return gained + (before == 0 ? "; none such in the 30 days before" : "; in the 30 days before: " + before);
    }

    private static long count(List<Gain> gains, GainKind kind) {
        return gains.stream().filter(gain -> gain.kind() == kind).count();
    }

    private static void rose(List<Gain> gains, GainKind kind, String words, List<String> parts) {
        gains.stream()
                .filter(gain -> gain.kind() == kind)
                .max(Comparator.comparingDouble(Gain::amount))
                .ifPresent(gain -> parts.add(Sentence.of(words, PERCENT * Math.expm1(gain.amount()))));
    }

    /** On how many days what was looked at or done, and how often for no ticket. */
    static String touched(int days, int uncovered, Set<TouchKind> kinds) {
        var looked = kinds.stream()
                .filter(kind -> !kind.power())
                .map(TouchKind::words)
                .collect(Collectors.joining(", "));
        var done = kinds.stream().filter(TouchKind::power).map(TouchKind::words).collect(Collectors.joining(", "));
        var what = looked.isEmpty() ? done : "looked at " + looked + (done.isEmpty() ? "" : " and " + done);
        var cover = uncovered == 0
                ? "with tickets"
                : uncovered == days ? "without a ticket" : uncovered + " of them without a ticket";
        return Sentence.of("on %d {day|days} %s, %s", days, what, cover);
    }
}
