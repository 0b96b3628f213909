package dev.probity.scoring.rule;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.sigma.Correlation;
import dev.probity.scoring.sigma.Level;
import dev.probity.scoring.sigma.LogSource;
import dev.probity.scoring.sigma.Matcher;
import dev.probity.scoring.sigma.Placeholders;
import dev.probity.scoring.sigma.RuleBook;
import dev.probity.scoring.sigma.RuleProblem;
import dev.probity.scoring.sigma.RuleReader;
import dev.probity.scoring.sigma.SigmaRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All rules that are live, compiled; never changed once made, and shared by all threads. */
public final class LiveRules {
    /** No rule at all. */
    public static final LiveRules NONE =
            new LiveRules(List.of(), new RuleBook(new dev.probity.scoring.sigma.RuleDocuments()));

    private static final String ANY_PRODUCT = "any";
    private static final String DRAFT = "draft";

    private final Map<String, RuleFile> files = new LinkedHashMap<>();
    private final Map<String, LiveRule> rules = new LinkedHashMap<>();
    private final Map<String, Set<LogSource>> kinds = new HashMap<>();
    private final Map<LiveRule.Scope, Set<LogSource>> scopes = new LinkedHashMap<>();
    private final Set<String> silent = new java.util.HashSet<>();
    private final Map<String, Joint> joints = new LinkedHashMap<>();
    private final Map<String, List<Joint>> jointsByBase = new HashMap<>();
    private final List<RuleProblem> problems;
    private final Matcher matcher;
    private final String version;

    /**
     * @param enabled files whose rules are live, in order of name
     * @param book what was read of them
     */
    LiveRules(Collection<RuleFile> enabled, RuleBook book) {
        enabled.forEach(file -> files.put(file.name(), file));
        book.rules().forEach(this::take);
        book.correlations().forEach(this::take);
        problems = new ArrayList<>(book.problems());
        join(book.correlations());
        matcher = new Matcher(book.rules());
        version = version(enabled);
    }

    /** Rules that are not live, to be tried on the past: what they need of others must stand beside them. */
    public static LiveRules ofDraft(String text, Placeholders placeholders) {
        var file = new RuleFile(DRAFT, 1, RuleFile.State.ENABLED, text, RuleFile.Origin.REST, DRAFT, Instant.EPOCH);
        return new LiveRules(List.of(file), new RuleBook(new RuleReader(placeholders).read(DRAFT, text)));
    }

    /** The same on every replica for the same versions of the same files. */
    private static String version(Collection<RuleFile> enabled) {
        var all = new StringBuilder();
        enabled.forEach(file -> all.append(file.key()).append('\n'));
        return hex(Fingerprint.of(all.toString()));
    }

    private void join(List<Correlation> correlations) {
        for (var correlation : correlations) {
            var rule = correlation.rule();
            if (!rule.generate()) {
                silent.addAll(correlation.joined());
            }
            var joint = Joint.of(java.util.Objects.requireNonNull(rules.get(rule.id())), correlation, correlations);
            var obstacle = joint.obstacle();
            if (obstacle == null) {
                joints.put(rule.id(), joint);
                joint.bases()
                        .forEach(base -> jointsByBase
                                .computeIfAbsent(base, any -> new ArrayList<>())
                                .add(joint));
            } else {
                silent.add(rule.id());
                problems.add(new RuleProblem(rule.source(), rule.title(), rule.line(), 1, obstacle));
            }
        }
    }

    private void take(SigmaRule rule) {
        take(rule.id(), rule.title(), rule.description(), rule.level(), rule.source(), Set.of(rule.logSource()));
    }

    private void take(Correlation correlation) {
        var joined = new java.util.HashSet<LogSource>();
        correlation.joined().forEach(id -> joined.addAll(kinds.getOrDefault(id, Set.of())));
        var rule = correlation.rule();
        take(rule.id(), rule.title(), rule.description(), rule.level(), rule.source(), joined);
    }

    private void take(String id, String title, String description, Level level, String name, Set<LogSource> speaksOf) {
        var file = java.util.Objects.requireNonNull(files.get(name), name);
        var lot = String.valueOf(file.changedAt().toEpochMilli());
        var words = new TreeSet<String>();
        speaksOf.forEach(kind -> words.add(kind.toString()));
        var scope = new LiveRule.Scope("s" + hex(Fingerprint.of(lot, words.toString())), product(speaksOf));
        kinds.put(id, speaksOf);
        scopes.put(scope, speaksOf);
        var row = "r" + hex(Fingerprint.of(lot, id));
        rules.put(id, new LiveRule(id, title, description, level, name, file.version(), row, scope));
    }

    private static String product(Set<LogSource> kinds) {
        return kinds.stream()
                .map(LogSource::product)
                .map(product -> product == null ? ANY_PRODUCT : product)
                .sorted()
                .findFirst()
                .orElse(ANY_PRODUCT);
    }

    private static String hex(long hash) {
        return Long.toHexString(hash);
    }

    /** Tells one set of rules from another. */
    public String version() {
        return version;
    }

    /** Whether that very version is among the live ones. */
    public boolean of(RuleFile file) {
        var known = files.get(file.name());
        return known != null && known.version() == file.version();
    }

    public Collection<LiveRule> rules() {
        return rules.values();
    }

    /** The rule or correlation of that id; null when it is not live. */
    public @Nullable LiveRule rule(String id) {
        return rules.get(id);
    }

    /** Whether a match of it is a finding: not so for what a correlation joins, unless that says so ({@code generate}). */
    public boolean speaks(LiveRule rule) {
        return !silent.contains(rule.id());
    }

    /** The correlations that a match of a detection rule is for, by way of others too. */
    List<Joint> joints(String base) {
        return jointsByBase.getOrDefault(base, List.of());
    }

    /** The correlation of that id; null when it is not live. */
    @Nullable
    Joint joint(String id) {
        return joints.get(id);
    }

    /** What stands in the files and can't be used. */
    public List<RuleProblem> problems() {
        return List.copyOf(problems);
    }

    public Matcher matcher() {
        return matcher;
    }

    /** The scopes of the rules that are tried on events of these kinds. */
    public List<LiveRule.Scope> scopes(List<LogSource> sources) {
        var tried = new ArrayList<LiveRule.Scope>();
        scopes.forEach((scope, speaksOf) -> {
            boolean covers = sources.isEmpty()
                    || speaksOf.stream().anyMatch(kind -> sources.stream().anyMatch(kind::covers));
            if (covers) {
                tried.add(scope);
            }
        });
        return List.copyOf(tried);
    }
}
