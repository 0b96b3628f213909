package dev.probity.scoring.rule;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.sigma.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * That a rule matched a party in a span: once a week counts, however often it did.
 *
 * @param rule id of the rule
 * @param title what it detects
 * @param description more of it; one sentence at most
 * @param level how grave its author calls it
 * @param fields the first of the fields whose values were as it wants, or for a correlation by which it groups
 * @param share what it adds to the span's e-value: its share of the bet, times one by its rate among peers
 * @param tried peers' weeks in which it was tried; 0 where nothing was known
 * @param hit those in which it matched
 * @param events the first events of each week, the latest first, at most {@link #MOST_EVENTS}
 */
record RuleHit(
        String rule,
        String title,
        String description,
        Level level,
        List<String> fields,
        double share,
        int tried,
        int hit,
        List<EvidenceRef> events) {
    static final int MOST_EVENTS = 5;
    private static final int MOST_FIELDS = 8;
    private static final int LONGEST_WORDS = 200;

    RuleHit {
        title = title.length() <= LONGEST_WORDS ? title : title.substring(0, LONGEST_WORDS) + "…";
        fields = List.copyOf(fields.size() > MOST_FIELDS ? fields.subList(0, MOST_FIELDS) : fields);
        events = List.copyOf(events.size() > MOST_EVENTS ? events.subList(0, MOST_EVENTS) : events);
        description = firstSentence(description);
    }

    /** With what another week adds. */
    RuleHit and(RuleHit later) {
        var all = new ArrayList<>(later.events);
        events.stream().filter(event -> !all.contains(event)).forEach(all::add);
        return new RuleHit(
                rule,
                later.title,
                later.description,
                later.level,
                later.fields,
                share + later.share,
                later.tried,
                later.hit,
                all);
    }

    private static String firstSentence(String text) {
        var flat = text.strip().replaceAll("\\s+", " ");
        int end = flat.indexOf(". ");
        var sentence = end < 0 ? flat : flat.substring(0, end);
        return sentence.length() <= LONGEST_WORDS
                ? sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence
                : sentence.substring(0, LONGEST_WORDS) + "…";
    }
}
