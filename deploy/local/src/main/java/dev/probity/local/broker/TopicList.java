package dev.probity.local.broker;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.probity.local.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The suite's topics, as the one list names them that the chart uses too.
 *
 * @param partitions partition counts by place (local, chart) and by class of topic
 * @param topics the topics
 */
record TopicList(Map<String, Map<String, Integer>> partitions, List<Topic> topics) {
    /**
     * One topic.
     *
     * @param name its name
     * @param partitions which partition count it takes
     * @param key what a record's key is
     * @param owner who writes it
     * @param about what it carries
     * @param config the broker's own settings of a topic
     */
    record Topic(
            String name,
            String partitions,
            @Nullable String key,
            @Nullable String owner,
            @Nullable String about,
            Map<String, String> config) {}

    static TopicList read(Path file) {
        try {
            return new YAMLMapper().readValue(file.toFile(), TopicList.class);
        } catch (IOException e) {
            throw new Trouble("The list of topics can't be read: " + e.getMessage(), e);
        }
    }

    int localPartitions(Topic topic) {
        Integer count = partitions.getOrDefault("local", Map.of()).get(topic.partitions());
        if (count == null) {
            throw new Trouble("Topic %s asks for '%s' partitions, which the list doesn't count."
                    .formatted(topic.name(), topic.partitions()));
        }
        return count;
    }
}
