package dev.probity.bench.scoring;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which topic each type of event goes to, as ingest's contracts say.
 *
 * @param topics by CloudEvents type
 */
record EventRoutes(Map<String, String> topics) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "dev.probity.";
    private static final String SUFFIX = ".json";
    private static final String TOPIC = "x-probity-topic";

    static EventRoutes read(Path schemas) throws IOException {
        var topics = new TreeMap<String, String>();
        try (Stream<Path> files = Files.list(schemas)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                var topic = JSON.readTree(file.toFile()).path(TOPIC);
                var name = file.getFileName().toString();
                if (topic.isTextual()) {
                    topics.put(PREFIX + name.substring(0, name.length() - SUFFIX.length()), topic.asText());
                }
            }
        }
        return new EventRoutes(topics);
    }

    String topic(String type) throws IOException {
        var topic = topics.get(type);
        if (topic == null) {
            throw new IOException("no contract of ingest says where events of type " + type + " go");
        }
        return topic;
    }

    /** All topics that events go to. */
    List<String> all() {
        return topics.values().stream().distinct().sorted().toList();
    }
}
