package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads rules from YAML text, document by document: a document that can't be read becomes a {@link RuleProblem} and the rest is read
 * all the same. YAML 1.1, as the tools of the public rules read it.
 */
public final class RuleReader {
    private static final int LONGEST_DOCUMENT = 1 << 20;

    private final Placeholders placeholders;

    public RuleReader(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** The documents of one file or part, called {@code source} in what is said of them. */
    public RuleDocuments read(String source, String text) {
        RuleDocuments documents = new RuleDocuments();
        for (Part part : parts(text)) {
            readPart(source, part, documents);
        }
        return documents;
    }

    /** One document of a stream and the 0-based line at which it begins. */
    private record Part(String text, int line) {}

    /** Cut at the document markers rather than read as one stream, since a fault in one document would end the stream. */
    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int begin = 0;
        int line = 0;
        for (String content : text.split("\n", -1)) {
            if (content.startsWith("---") && (content.length() == 3 || Character.isWhitespace(content.charAt(3)))) {
                parts.add(new Part(current.toString(), begin));
                current.setLength(0);
                begin = line;
            }
            current.append(content).append('\n');
            line++;
        }
        parts.add(new Part(current.toString(), begin));
        return parts;
    }

    private void readPart(String source, Part part, RuleDocuments documents) {
        String called = "";
        try {
            Node root = compose(part.text());
            if (root == null || root.getTag().equals(Tag.NULL)) {
                return;
            }
            YamlMap document = new YamlMap(root, "a rule");
            called = called(document);
            if (document.has("correlation")) {
                documents.add(new CorrelationReader(source, part.line()).read(document));
            } else if (document.has("filter")) {
                documents.add(new DetectionReader(source, part.line(), placeholders).readFilter(document));
            } else {
                documents.add(new DetectionReader(source, part.line(), placeholders).read(document));
            }
        } catch (RuleSyntaxException wrong) {
            documents.add(new RuleProblem(source, called, part.line() + wrong.line, wrong.column, wrong.reason()));
        } catch (MarkedYAMLException wrong) {
            Mark mark = wrong.getProblemMark();
            int line = mark == null ? 0 : mark.getLine();
            int column = mark == null ? 0 : mark.getColumn();
            documents.add(new RuleProblem(
                    source, called, part.line() + line + 1, column + 1, "not readable as YAML: " + wrong.getProblem()));
        } catch (YAMLException wrong) {
            documents.add(
                    new RuleProblem(source, called, part.line() + 1, 1, "not readable as YAML: " + firstLine(wrong)));
        }
    }

    private static String called(YamlMap document) {
        for (String key : List.of("title", "id", "name")) {
            if (document.find(key).orElse(null) instanceof org.yaml.snakeyaml.nodes.ScalarNode scalar) {
                return scalar.getValue();
            }
        }
        return "";
    }

    private static String firstLine(YAMLException wrong) {
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("unknown");
    }

    @org.jspecify.annotations.Nullable
    private static Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_DOCUMENT);
        Yaml yaml = new Yaml(new SafeConstructor(options));
        for (Event event : yaml.parse(new java.io.StringReader(text))) {
            if (event instanceof AliasEvent) {
                throw new RuleSyntaxException(
                        event.getStartMark(), "aliases (*name) aren't supported: write the value out");
            }
        }
        return yaml.compose(new java.io.StringReader(text));
    }
}
