package dev.probity.scoring.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Which topic an event of each type is on, as ingest-service's contracts say. */
final class Routes {
    private static final Path SCHEMAS = Path.of("../ingest-service/contracts/schemas");
    private static final String SUFFIX = ".json";

    private final Map<String, String> topics = new HashMap<>();

    Routes() {
        try (var files = Files.list(SCHEMAS)) {
            var json = new ObjectMapper();
            for (var file : files.toList()) {
                var topic = json.readTree(file.toFile()).path("x-probity-topic");
                var name = file.getFileName().toString();
                if (topic.isTextual()) {
                    topics.put("dev.probity." + name.substring(0, name.length() - SUFFIX.length()), topic.asText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String topic(String type) {
        var topic = topics.get(type);
        if (topic == null) {
            throw new IllegalArgumentException("no contract says where events of type " + type + " go");
        }
        return topic;
    }
}
