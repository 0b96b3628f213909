package dev.probity.scoring.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.scoring.finding.JsonValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Policies as they stand on {@code probity.policies} ({@code contracts/schemas/policy.schema.json}) and in REST answers. */
public final class PolicyJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyJson() {}

    /**
     * What was read of a proposal.
     *
     * @param rules rules without fault
     * @param problems faults, each with its place; none may be left
     */
    public record Read(List<PolicyRule> rules, List<PolicyProblem> problems) {}

    /** Reads the rules of a proposal and checks them against what there is to forbid. */
    public static Read rules(JsonNode rules, Vocabulary vocabulary) {
        var reader = new PolicyReader();
        var read = reader.rules(rules);
        var problems = new ArrayList<>(reader.problems());
        for (int i = 0; problems.isEmpty() && i < rules.size(); i++) {
            unknown(rules.get(i).path("forbid"), "/rules/" + i + "/forbid/", vocabulary, problems);
        }
        return new Read(read, List.copyOf(problems));
    }

    private static void unknown(JsonNode forbid, String at, Vocabulary vocabulary, List<PolicyProblem> problems) {
        for (int i = 0; i < forbid.size(); i++) {
            var entry = forbid.get(i);
            var place = at + i + "/name";
            vocabulary
                    .fault(new Indicator(
                            Indicator.Kind.of(entry.path("kind").asText()),
                            entry.path("name").asText()))
                    .ifPresent(why -> problems.add(new PolicyProblem(place, "enum", why)));
        }
    }

    public static byte[] write(PolicyVersion policy) {
        try {
            return JSON.writeValueAsBytes(tree(policy));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ObjectNode tree(PolicyVersion policy) {
        var tree = JSON.createObjectNode();
        tree.put("version", policy.version());
        tree.put("state", policy.state().name());
        tree.set("rules", tree(policy.rules()));
        tree.set("proposed", tree(policy.proposed()));
        if (policy.decided() != null) {
            tree.set("decided", tree(policy.decided()));
        }
        return tree;
    }

    private static ArrayNode tree(List<PolicyRule> rules) {
        var tree = JSON.createArrayNode();
        for (var rule : rules) {
            var one = tree.addObject();
            one.put("id", rule.id());
            var where = one.putObject("where");
            names(where, "countries", rule.where().countries());
            names(where, "sites", rule.where().sites());
            names(where, "roles", rule.where().roles());
            var forbid = one.putArray("forbid");
            for (var indicator : new TreeSet<>(rule.forbid())) {
                forbid.addObject().put("kind", indicator.kind().wireName()).put("name", indicator.name());
            }
            one.put("smallestGroup", rule.smallestGroup());
            one.put("legalBasis", rule.legalBasis());
        }
        return tree;
    }

    private static void names(ObjectNode where, String field, Set<String> names) {
        var list = where.putArray(field);
        new TreeSet<>(names).forEach(list::add);
    }

    private static ObjectNode tree(PolicyVersion.Act act) {
        return JSON.createObjectNode()
                .put("by", act.by())
                .put("at", act.at().toString())
                .put("why", act.why());
    }

    /** Reads a version; fails with {@link IllegalArgumentException} on anything that is none. */
    public static PolicyVersion read(byte[] bytes) {
        try {
            var tree = JSON.readTree(bytes);
            var reader = new PolicyReader();
            var rules = reader.rules(tree.path("rules"));
            if (!reader.problems().isEmpty()) {
                throw new IllegalArgumentException(reader.problems().getFirst().toString());
            }
            if (!tree.path("version").isInt()) {
                throw new IllegalArgumentException("a policy has a version");
            }
            return new PolicyVersion(
                    tree.path("version").intValue(),
                    PolicyVersion.State.valueOf(JsonValues.text(tree, "state")),
                    rules,
                    act(tree.path("proposed")),
                    tree.hasNonNull("decided") ? act(tree.path("decided")) : null);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("not a policy: " + e.getMessage(), e);
        }
    }

    private static PolicyVersion.Act act(@Nullable JsonNode act) {
        if (act == null || !act.isObject()) {
            throw new IllegalArgumentException("a policy says who proposed and who decided");
        }
        return new PolicyVersion.Act(
                JsonValues.text(act, "by"), Instant.parse(JsonValues.text(act, "at")), JsonValues.text(act, "why"));
    }
}
