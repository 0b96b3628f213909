package dev.probity.cases.http;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says of each parameter in the contract what it is for, and what it is by default in its own type. */
final class ContractParameters {
    /** By what they are part of and their name, or by their name alone. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("alerts/id", "Which alert"),
            Map.entry("cases/id", "Which case"),
            Map.entry("consultations/id", "Which question to an office"),
            Map.entry("back-tests/id", "Which back-test"),
            Map.entry("proposals/id", "Which measure"),
            Map.entry("subjects/id", "Which subject, by its id here"),
            Map.entry("unmaskings/id", "Which wish for a name"),
            Map.entry("break-glass/id", "Which look at a case of others"),
            Map.entry("watch/id", "Which notice"),
            Map.entry("exhibit", "Which exhibit of the case, as E-1"),
            Map.entry("task", "Which task of the case, as T-1"),
            Map.entry("rules/name", "Which file of rules, as contacts.yml"),
            Map.entry("filters/name", "What the filters are called"),
            Map.entry("page", "Of which list"),
            Map.entry("version", "Which version of the policy, from 1"),
            Map.entry("If-Match", "ETag of what was read; 428 without it, 412 when someone changed it meanwhile"),
            Map.entry("cursor", "nextCursor of the page before, in the same order"),
            Map.entry("limit", "Most items on a page"),
            Map.entry("q", "Words to look for"),
            Map.entry("order", "Which come first"),
            Map.entry("state", "Only those in one of these states"),
            Map.entry("kind", "Only those of one of these kinds"),
            Map.entry("scope", "Only one's own, those of all, or those that wait for a free budget"),
            Map.entry("family", "Only those with evidence of one of these families"),
            Map.entry("assignee", "Only those of that user; me for one's own, none for those that are nobody's"),
            Map.entry("age", "Only those that came here so long ago"),
            Map.entry("escalated", "Only those that wait for somebody else's answer, or only those that don't"),
            Map.entry("waitingForMe", "Only those that the reader may decide on: to approve, or an appeal"),
            Map.entry(
                    "underWay",
                    "Only those that were decided on and are not yet at their end: approved, ordered, or upheld on appeal before the platform reported it as done or failed"),
            Map.entry("byMe", "Only those in which the reader had a hand"),
            Map.entry("case", "Only those of that case"),
            Map.entry("subject", "Only those about that subject"),
            Map.entry("aboveLine", "Only those above the line, or only those below"),
            Map.entry("actor", "Only what that user did"),
            Map.entry("act", "Only what was done by that name, as entries have it"),
            Map.entry("what", "Only changes, or only looks"),
            Map.entry("ground", "Only what somebody did or saw for one of these reasons"),
            Map.entry("from", "First moment"),
            Map.entry("to", "First moment after it"),
            Map.entry("consistency/from", "The smaller size of the log"),
            Map.entry("consistency/to", "The larger size; the latest when absent"),
            Map.entry("index", "Which entry, the first is 0"),
            Map.entry("size", "In the log of that size; the latest when absent"));

    private ContractParameters() {}

    static void complete(String path, Parameter parameter) {
        if (parameter.getDescription() == null) {
            var name = parameter.getName();
            parameter.setDescription(WORDS.getOrDefault(partOf(path, parameter) + "/" + name, WORDS.get(name)));
        }
        var schema = parameter.getSchema();
        if (schema.getDefaultValue() instanceof String text && schema.getType() != null) {
            schema.setDefaultValue(typed(schema, text));
        }
    }

    /** The part of the path before the parameter; of one that isn't in the path, its last. */
    private static String partOf(String path, Parameter parameter) {
        var part = Pattern.compile("([a-z-]+)/\\{" + parameter.getName() + "}").matcher(path);
        return part.find() ? part.group(1) : path.substring(path.lastIndexOf('/') + 1);
    }

    private static Object typed(Schema schema, String text) {
        if (schema.getType().contains(Schema.SchemaType.INTEGER)) {
            return new BigDecimal(text);
        }
        return schema.getType().contains(Schema.SchemaType.BOOLEAN) ? Boolean.valueOf(text) : text;
    }
}
