package dev.probity.charts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;

/** The charts as they are, and what Helm makes of them; the suite's dependencies are built in a copy. */
final class Charts {
    static final List<String> SERVICES = List.of("ingest-service", "scoring-service", "case-service");
    static final String SUITE = "probity";
    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path VALUES = HERE.resolve(Path.of("src", "test", "resources", "values"));
    private static final Path COPY = copied();

    private Charts() {}

    private static Path copied() {
        try {
            Path copy = Files.createDirectories(HERE.resolve(Path.of("target", "charts")));
            for (String chart : List.of("ingest-service", "scoring-service", "case-service", SUITE)) {
                copyTree(HERE.resolve(chart), copy.resolve(chart));
            }
            new Helm(copy.resolve(SUITE)).dependency().update().call();
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A chart's folder, its dependencies built. */
    static Path folder(String chart) {
        return COPY.resolve(chart);
    }

    /** A copy of a chart whose own values are enough to install it: Helm's lint takes no others. */
    static Path complete(String chart) {
        try {
            Path copy = HERE.resolve(Path.of("target", "complete", chart));
            copyTree(folder(chart), copy);
            ObjectNode values = (ObjectNode) yaml(copy.resolve("values.yaml"));
            merge(values, yaml(values(chart)));
            Files.writeString(copy.resolve("values.yaml"), YAML.writeValueAsString(values));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode into, JsonNode from) {
        from.properties().forEach(entry -> {
            if (entry.getValue().isObject() && into.path(entry.getKey()) instanceof ObjectNode deeper) {
                merge(deeper, entry.getValue());
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    /** A file of the project, from its root. */
    static Path project(String path) {
        return HERE.resolve(Path.of("..", "..")).resolve(path).normalize();
    }

    /** The least that a chart needs to be installed. */
    static Path values(String name) {
        return VALUES.resolve(name + ".yaml");
    }

    /** Renders a chart with these values laid over each other. */
    static String render(String chart, Map<String, ?> set, String... values) {
        TemplateCommand template =
                new Helm(folder(chart)).template().withName("acme").withNamespace("fair");
        for (String value : values) {
            template.withValuesFile(values(value));
        }
        set.forEach(template::set);
        return template.call();
    }

    /** The same as single documents. */
    static List<JsonNode> documents(String chart, Map<String, ?> set, String... values) {
        return parsed(render(chart, set, values));
    }

    /** The same with nothing set beside. */
    static List<JsonNode> documents(String chart, String... values) {
        return documents(chart, Map.of(), values);
    }

    static List<JsonNode> parsed(String yaml) {
        ObjectReader reader = YAML.readerFor(JsonNode.class);
        try (MappingIterator<JsonNode> documents = reader.readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(document -> document.isObject() && !document.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(yaml, e);
        }
    }

    static List<JsonNode> ofKind(List<JsonNode> documents, String kind) {
        return documents.stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .toList();
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
