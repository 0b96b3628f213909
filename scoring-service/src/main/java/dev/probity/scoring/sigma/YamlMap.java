package dev.probity.scoring.sigma;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML document, asked by key; whatever isn't as asked is a {@link RuleSyntaxException} at its place. */
final class YamlMap {
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlMap(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            throw new RuleSyntaxException(node, what + " must be a mapping of keys to values");
        }
        this.node = node;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode(), "a key");
            if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
                throw new RuleSyntaxException(tuple.getKeyNode(), "the key \"" + key + "\" stands here twice");
            }
        }
    }

    Node node() {
        return node;
    }

    Map<String, Node> values() {
        return values;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Node demand(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw new RuleSyntaxException(node, "\"" + key + "\" is missing");
        }
        return value;
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Nullable
    String text(String key) {
        Node value = values.get(key);
        return value == null ? null : text(value, "\"" + key + "\"");
    }

    String demandText(String key) {
        return text(demand(key), "\"" + key + "\"");
    }

    /** The texts of a list, or the one text; none where the key isn't there. */
    List<String> texts(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(value)) {
            texts.add(text(item, "each of \"" + key + "\""));
        }
        return texts;
    }

    /** The parts of a list; anything else is a list of itself. */
    static List<Node> items(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    static String text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            throw new RuleSyntaxException(node, what + " must be one text or number");
        }
        return scalar.getValue();
    }
}
