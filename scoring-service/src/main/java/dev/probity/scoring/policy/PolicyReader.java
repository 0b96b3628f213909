package dev.probity.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a policy's rules and says of each fault where it lies. Used once for each document. */
final class PolicyReader {
    static final int MOST_RULES = 200;
    private static final int MOST_NAMES = 500;
    private static final int MOST_LETTERS = 2_000;
    private static final int LARGEST_GROUP = 1_000;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,128}");

    private final List<PolicyProblem> problems = new ArrayList<>();

    List<PolicyProblem> problems() {
        return problems;
    }

    List<PolicyRule> rules(JsonNode rules) {
        var read = new ArrayList<PolicyRule>();
        if (!rules.isArray() || rules.size() > MOST_RULES) {
            fault("/rules", "type", "is no list of at most " + MOST_RULES + " rules");
            return read;
        }
        var ids = new HashSet<String>();
        for (int i = 0; i < rules.size(); i++) {
            int before = problems.size();
            var rule = rule(rules.get(i), "/rules/" + i, ids);
            if (problems.size() == before && rule != null) {
                read.add(rule);
            }
        }
        return read;
    }

    private @org.jspecify.annotations.Nullable PolicyRule rule(JsonNode rule, String at, Set<String> ids) {
        int before = problems.size();
        known(rule, at, Set.of("id", "where", "forbid", "smallestGroup", "legalBasis"));
        var id = text(rule.path("id"), at + "/id", NAME);
        if (!id.isEmpty() && !ids.add(id)) {
            fault(at + "/id", "unique", "is the id of an earlier rule");
        }
        var where = where(rule.path("where"), at + "/where");
        var forbid = forbid(rule.path("forbid"), at + "/forbid");
        int smallest = smallest(rule.path("smallestGroup"), at + "/smallestGroup");
        var basis = rule.path("legalBasis");
        if (!basis.isTextual() || basis.asText().isBlank() || basis.asText().length() > MOST_LETTERS) {
            fault(
                    at + "/legalBasis",
                    "required",
                    "says what the rule rests on, in at most " + MOST_LETTERS + " letters");
        }
        if (problems.size() > before) {
            return null;
        }
        if (forbid.isEmpty() && smallest == 0) {
            fault(at, "empty", "forbids nothing");
            return null;
        }
        return new PolicyRule(id, where, forbid, smallest, basis.asText());
    }

    private Where where(JsonNode where, String at) {
        if (where.isMissingNode()) {
            fault(at, "required", "says whom the rule protects; {} for everybody");
            return Where.EVERYWHERE;
        }
        known(where, at, Set.of("countries", "sites", "roles"));
        return new Where(
                names(where.path("countries"), at + "/countries", COUNTRY),
                names(where.path("sites"), at + "/sites", NAME),
                names(where.path("roles"), at + "/roles", NAME));
    }

    private Set<String> names(JsonNode names, String at, Pattern form) {
        var read = new HashSet<String>();
        if (names.isMissingNode()) {
            return read;
        }
        if (!names.isArray() || names.size() > MOST_NAMES) {
            fault(at, "type", "is no list of at most " + MOST_NAMES + " names");
            return read;
        }
        for (int i = 0; i < names.size(); i++) {
            read.add(text(names.get(i), at + "/" + i, form));
        }
        return read;
    }

    private Set<Indicator> forbid(JsonNode forbid, String at) {
        var read = new HashSet<Indicator>();
        if (forbid.isMissingNode()) {
            return read;
        }
        if (!forbid.isArray() || forbid.size() > MOST_NAMES) {
            fault(at, "type", "is no list of at most " + MOST_NAMES + " indicators");
            return read;
        }
        for (int i = 0; i < forbid.size(); i++) {
            indicator(forbid.get(i), at + "/" + i, read);
        }
        return read;
    }

    private void indicator(JsonNode indicator, String at, Set<Indicator> read) {
        known(indicator, at, Set.of("kind", "name"));
        var name = text(indicator.path("name"), at + "/name", NAME);
        try {
            var kind = Indicator.Kind.of(indicator.path("kind").asText());
            if (!name.isBlank()) {
                read.add(new Indicator(kind, name));
            }
        } catch (IllegalArgumentException e) {
            fault(at + "/kind", "enum", "is none of detector, family, event, data-class, field");
        }
    }

    private int smallest(JsonNode smallest, String at) {
        if (smallest.isMissingNode()) {
            return 0;
        }
        if (!smallest.isInt() || smallest.asInt() < 0 || smallest.asInt() > LARGEST_GROUP) {
            fault(at, "range", "is no whole number from 0 to " + LARGEST_GROUP);
            return 0;
        }
        return smallest.asInt();
    }

    private String text(JsonNode text, String at, Pattern form) {
        if (!text.isTextual()
                || !form.matcher(text.asText()).matches()
                || text.asText().isBlank()) {
            fault(
                    at,
                    "pattern",
                    form == COUNTRY ? "is no country such as DE" : "is no text of 1 to 128 printable characters");
            return "";
        }
        return text.asText();
    }

    /** A field of another name is a slip of the pen, and what was meant would not be forbidden. */
    private void known(JsonNode object, String at, Set<String> fields) {
        if (!object.isObject()) {
            fault(at, "type", "is no object");
            return;
        }
        object.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                fault(at + "/" + field, "unknown", "is no field that belongs here");
            }
        });
    }

    private void fault(String pointer, String rule, String detail) {
        problems.add(new PolicyProblem(pointer, rule, detail));
    }
}
