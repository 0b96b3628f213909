package dev.probity.cases.casefile;

import dev.probity.cases.evidence.FamilyLine;
import dev.probity.cases.identity.SubjectKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A case's first title: what its heaviest evidence is, and whom it involves; people may know better later. */
public final class CaseTitles {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("gain", "Gains after look-ups"),
            Map.entry("purpose", "Look-ups without a ticket"),
            Map.entry("portfolio", "Look-ups outside the portfolio"),
            Map.entry("volume", "Many more look-ups than usual"),
            Map.entry("hours", "Look-ups at unusual hours"),
            Map.entry("tickets", "Tickets of their own making"),
            Map.entry("powers", "Interventions"),
            Map.entry("broker", "Ties through a go-between"),
            Map.entry("payment", "Payments"),
            Map.entry("ring", "A burst of reviews"),
            Map.entry("anomaly", "An unusual pattern of work"),
            Map.entry("tips", "Tips"),
            Map.entry("watchlist", "A name on a watch-list"),
            Map.entry("rule", "Rules that matched"));
    /** What staff did for a subject that is no staff. */
    private static final Map<String, String> OF_OTHERS = Map.of("purpose", "Staff at its merchants unasked");

    private static final String[] NUMBERS = {"", "", "two", "three", "four", "five"};

    private CaseTitles() {}

    /** From lines as rows keep them, the subject's kind and label and the labels of the merchants in the case, heaviest first. */
    public static String of(String storedLines, SubjectKind kind, String subject, List<String> merchants) {
        var what = FamilyLine.read(storedLines).stream()
                .filter(line -> line.decibans() > 0)
                .max(Comparator.comparingDouble(FamilyLine::decibans))
                .map(line -> words(line, kind))
                .orElse("Evidence");
        var others = merchants.stream().filter(m -> !m.equals(subject)).toList();
        if (others.isEmpty()) {
            return what + ": " + subject;
        }
        return what + ", " + (others.size() == 1 ? others.getFirst() : number(others.size()) + " merchants");
    }

    private static String words(FamilyLine line, SubjectKind kind) {
        var usual = WORDS.getOrDefault(line.family(), line.label());
        return kind == SubjectKind.STAFF ? usual : OF_OTHERS.getOrDefault(line.family(), usual);
    }

    private static String number(int count) {
        return count < NUMBERS.length ? NUMBERS[count] : String.valueOf(count);
    }
}
