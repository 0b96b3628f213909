package dev.probity.scoring.trial;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.UndecodableEvent;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.merchant.Marketplace;
import dev.probity.scoring.risk.RiskBook;
import dev.probity.scoring.risk.RiskRules;
import dev.probity.scoring.staff.Workplace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One story told to detectors and bills in memory: the same folds as in the topology, without Kafka. */
final class Trial {
    private static final Pattern SUBJECT = Pattern.compile("\"subject\": *\"([^\"]+)\"");
    private static final double MILLI = 1000;

    /** Latest word on each window. */
    final Map<String, Finding> findings = new TreeMap<>();
    /** Heaviest that each subject ever was, in decibans. */
    final Map<String, Double> peaks = new HashMap<>();

    private final Map<String, RiskBook> books = new HashMap<>();
    private final EventReader reader = new EventReader();
    private final RiskRules rules;
    private final double bet;
    private final Workplace workplace;
    private final Marketplace marketplace;
    private Instant end = Instant.EPOCH;

    Trial(Map<String, String> settings) {
        var config = ScoringConfigs.with(settings);
        rules = RiskRules.of(config);
        bet = config.bets().configured();
        workplace = new Workplace(settings);
        marketplace = new Marketplace(settings);
    }

    /** Tells one event as it stands on a topic. */
    void tell(String line) {
        var named = SUBJECT.matcher(line);
        if (!named.find()) {
            throw new IllegalArgumentException(line);
        }
        try {
            var event = reader.read(line.getBytes(StandardCharsets.UTF_8));
            end = end.isAfter(event.head().time()) ? end : event.head().time();
            for (var finding : findings(named.group(1), event)) {
                weigh(finding);
            }
        } catch (UndecodableEvent e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private List<Finding> findings(String subject, PartyEvent event) {
        return switch (subject.substring(0, subject.indexOf(':'))) {
            case "staff" -> workplace.tell(subject, event);
            case "merchant" -> marketplace.tell(subject, event);
            default -> List.of();
        };
    }

    private void weigh(Finding finding) {
        findings.put(finding.id(), finding);
        var book = books.computeIfAbsent(finding.subject(), any -> new RiskBook());
        if (book.take(finding, bet, rules) != null) {
            peaks.merge(finding.subject(), book.total(book.asOf(), rules) / MILLI, Math::max);
        }
    }

    /** Decibans of a subject when the story ends. */
    double total(String subject) {
        var book = books.get(subject);
        return (book == null ? rules.prior() : book.total(end, rules)) / MILLI;
    }

    /** Millidecibans of each family when the story ends. */
    Map<Family, Integer> families(String subject) {
        var book = books.get(subject);
        return book == null ? Map.of() : book.weights(end, rules);
    }

    /** Subjects of that kind of whom anything was said. */
    List<String> subjects(String kind) {
        return books.keySet().stream()
                .filter(subject -> subject.startsWith(kind + ":"))
                .sorted()
                .toList();
    }
}
