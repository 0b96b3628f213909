package dev.probity.scoring.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.risk.RiskRules;
import dev.probity.scoring.stream.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One story told to the product's topology, and all that it said. */
final class Trial implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TYPE = member("type");
    private static final Pattern SUBJECT = member("subject");
    private static final Pattern TIME = member("time");
    private static final Account UNSAID = new Account("", Map.of(), List.of(), 0);
    private static final List<String> LOOKED_AT = List.of(Topics.FINDINGS, Topics.RISK, Topics.ALERTS);
    private static final int BETWEEN_LOOKS = 64;

    /** Latest word on each window. */
    final Map<String, Finding> findings = new TreeMap<>();
    /** All words, in their order, without their accounts. */
    final List<Finding> words = new ArrayList<>();
    /** Bills as they were last published, in JSON. */
    final Map<String, byte[]> bills = new TreeMap<>();
    /** Alerts as they stand. */
    final Map<String, JsonNode> alerts = new TreeMap<>();

    private final Map<String, String> settings;
    private final RiskRules rules;
    private final Books books;
    private final Routes routes = new Routes();
    private Map<String, byte[]> ruleFiles = Map.of();
    private Consumer<Finding> listener = finding -> {};
    private @Nullable Stage stage;
    private Instant end = Instant.EPOCH;
    private long told;

    Trial(Map<String, String> settings) {
        this.settings = new HashMap<>(settings);
        this.settings.putIfAbsent("probity.scoring.risk.publish-step-decibans", "0");
        rules = RiskRules.of(ScoringConfigs.with(this.settings));
        books = new Books(rules, any -> true);
    }

    /** Has these files of rules, as they lie on their topic by key, live before the first event. */
    void rules(Map<String, byte[]> files) {
        ruleFiles = files;
    }

    /** Lets somebody hear each finding as it is said, with its whole account. */
    void listen(Consumer<Finding> other) {
        listener = other;
    }

    /** Tells one event as it stands on a topic. */
    void tell(String line) {
        var time = Instant.parse(head(line, TIME));
        end = end.isAfter(time) ? end : time;
        if (stage == null) {
            var opened = new Stage(ScoringConfigs.with(settings), time);
            ruleFiles.forEach((file, text) -> opened.tell(Topics.RULES, file, text, time));
            stage = opened;
        }
        stage.tell(routes.topic(head(line, TYPE)), head(line, SUBJECT), line.getBytes(StandardCharsets.UTF_8), time);
        if (++told % BETWEEN_LOOKS == 0) {
            look();
        }
    }

    private static Pattern member(String name) {
        return Pattern.compile("\"" + name + "\": *\"([^\"]+)\"");
    }

    /** An attribute of the event, whatever their order: all of them stand before its data. */
    private static String head(String line, Pattern attribute) {
        var found = attribute.matcher(line);
        if (!found.find()) {
            throw new IllegalArgumentException(line);
        }
        return found.group(1);
    }

    /** Takes in what was said since the last look. */
    void look() {
        if (stage == null) {
            return;
        }
        stage.written(Topics.FINDINGS).forEach(finding -> weigh(FindingJson.read(finding.value)));
        stage.written(Topics.RISK).forEach(bill -> bills.put(bill.key, bill.value));
        stage.written(Topics.ALERTS).forEach(alert -> take(alert.value));
        stage.tidy(LOOKED_AT);
    }

    private void weigh(Finding finding) {
        listener.accept(finding);
        findings.put(finding.id(), finding.showing(0));
        words.add(bare(finding));
        books.take(finding);
    }

    private static Finding bare(Finding finding) {
        return new Finding(
                finding.id(),
                finding.revision(),
                finding.subject(),
                finding.detector(),
                finding.window(),
                finding.weight(),
                UNSAID,
                finding.foundAt(),
                finding.policyVersion(),
                finding.peers());
    }

    private void take(byte[] json) {
        try {
            var alert = JSON.readTree(json);
            alerts.put(alert.path("alertId").asText(), alert);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of each record of a store. */
    List<Integer> sizes(String store) {
        return stage == null ? List.of() : stage.sizes(store);
    }

    Instant end() {
        return end;
    }

    Books books() {
        return books;
    }

    /** The same bills if these findings had never been. */
    Books without(String detector) {
        var rest = new Books(rules, finding -> !finding.detector().name().equals(detector));
        words.forEach(rest::take);
        return rest;
    }

    /** A subject's bill from what was found by then. */
    Books asOf(String subject, Instant then) {
        var known = new Books(
                rules,
                finding ->
                        finding.subject().equals(subject) && !finding.foundAt().isAfter(then));
        words.forEach(known::take);
        return known;
    }

    /** Who spoke. */
    TreeSet<String> detectors() {
        var names = new TreeSet<String>();
        findings.values().forEach(finding -> names.add(finding.detector().name()));
        return names;
    }

    /** Decibans of a subject when the story ends. */
    double total(String subject) {
        return books.total(subject, end);
    }

    /** Millidecibans of each family when the story ends. */
    Map<Family, Integer> families(String subject) {
        return books.families(subject, end);
    }

    /** Subjects of that kind of whom anything was said. */
    List<String> subjects(String kind) {
        return books.subjects().stream()
                .filter(subject -> subject.startsWith(kind + ":"))
                .toList();
    }

    @Override
    public void close() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }
}
