package dev.probity.scoring.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.rule.RulesHeld;
import dev.probity.scoring.sigma.Archive;
import dev.probity.scoring.sigma.Level;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code CloudTrailTrial EVENTS RULES FOLDER}: the product's topology hears events that ingest made of CloudTrail's records, with the public rules for AWS live from the first on.
 * {@code deploy/bench/run real} starts it, and opens the labels afterwards.
 *
 * <p>Into the folder go, separated by tabulators: {@code records.tsv} (record, party, gravest level of a rule that matched it, those rules, decibans and detector of the heaviest finding
 * that ever named it as evidence, decibans of its party's bill right after it) and {@code parties.tsv} (party, decibans of its bill at the peak, at the end, the prior,
 * alerts).
 */
final class CloudTrailTrial {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OF_A_LOOK = "/access";
    private static final int BETWEEN_WORDS = 200;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final RulesHeld rules;

    private CloudTrailTrial(RulesHeld rules) {
        this.rules = rules;
    }

    /** What is known of one record of CloudTrail. */
    private static final class Row {
        private final String party;
        private String level = "";
        private String matched = "";
        private String detector = "";
        private double heaviest = Double.NEGATIVE_INFINITY;
        private double bill;

        Row(String party) {
            this.party = party;
        }

        void said(Finding finding) {
            double decibans = finding.weight().milliDecibans() / 1000.0;
            if (decibans > heaviest) {
                heaviest = decibans;
                detector = finding.detector().name();
            }
        }

        String line(String id) {
            return String.format(
                    Locale.ROOT,
                    "%s\t%s\t%s\t%s\t%s\t%s\t%.3f%n",
                    id,
                    party,
                    level,
                    matched,
                    detector.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", heaviest),
                    detector,
                    bill);
        }
    }

    public static void main(String[] args) throws IOException {
        var texts = new TreeMap<String, String>();
        Archive.unpack(Path.of(args[1]), name -> name.endsWith(".yml")).forEach((name, text) -> {
            if (text.contains("product: aws")) {
                texts.put(name.replaceAll(".*/", ""), text);
            }
        });
        var held = new RulesHeld(texts);
        var folder = Path.of(args[2]);
        try (var trial = new Trial(Map.of())) {
            var hear = new CloudTrailTrial(held);
            trial.rules(held.topic());
            trial.listen(hear::named);
            var lines = Files.readAllLines(Path.of(args[0]));
            for (int i = 0; i < lines.size(); i++) {
                hear.tell(trial, lines.get(i));
                if (i % BETWEEN_WORDS == 0) {
                    System.out.println((double) i / lines.size());
                }
            }
            hear.write(trial, folder);
        }
    }

    private void tell(Trial trial, String line) throws IOException {
        var event = JSON.readTree(line);
        var party = event.path("subject").asText();
        var row = rows.computeIfAbsent(record(event.path("id").asText()), any -> new Row(party));
        match(row, party, line, event);
        trial.tell(line);
        trial.look();
        row.bill = trial.books().total(party, trial.end());
    }

    private void match(Row row, String party, String line, JsonNode event) {
        if (event.path("type").asText().contains("log.record")) {
            var words = rules.hold(party, line.getBytes(StandardCharsets.UTF_8));
            row.level = words.stream()
                    .map(RulesHeld.Word::level)
                    .max(Level::compareTo)
                    .map(Level::word)
                    .orElse("");
            row.matched = words.stream().map(RulesHeld.Word::rule).collect(Collectors.joining(","));
        }
    }

    private static String record(String event) {
        return event.endsWith(OF_A_LOOK) ? event.substring(0, event.length() - OF_A_LOOK.length()) : event;
    }

    private void named(Finding finding) {
        finding.account().evidence().forEach(ref -> {
            var row = rows.get(record(ref.id()));
            if (row != null) {
                row.said(finding);
            }
        });
    }

    private void write(Trial trial, Path folder) throws IOException {
        var lines = new ArrayList<String>();
        rows.forEach((id, row) -> lines.add(row.line(id)));
        Files.writeString(folder.resolve("records.tsv"), String.join("", lines));
        var parties = new StringBuilder();
        for (var subject : trial.books().subjects()) {
            parties.append(String.format(
                    Locale.ROOT,
                    "%s\t%.3f\t%.3f\t%.3f\t%d%n",
                    subject,
                    trial.books().peak(subject),
                    trial.total(subject),
                    trial.books().prior(),
                    trial.alerts.values().stream()
                            .filter(alert -> alert.path("subject").asText().equals(subject))
                            .count()));
        }
        Files.writeString(folder.resolve("parties.tsv"), parties);
    }
}
