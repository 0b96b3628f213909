package dev.probity.local.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings a broker's topics into the shape of the list. */
final class Topics {
    private static final int MOST_TRIES = 200;
    private static final long PAUSE_MILLIS = 50;

    private Topics() {}

    static void bringAbout(TopicList list, String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            create(admin, list, present);
            widen(admin, list, present);
            configure(admin, list, present);
            awaitLeaders(admin, list);
        }
    }

    /**
     * Until each partition has a leader that answers: a first batch that comes before that is refused, those behind it may not be, and then it is refused for ever and lost
     * (KAFKA-15591).
     */
    private static void awaitLeaders(Admin admin, TopicList list) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (TopicList.Topic topic : list.topics()) {
            for (int i = 0; i < list.localPartitions(topic); i++) {
                partitions.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
            }
        }
        for (int tries = 1; ; tries++) {
            try {
                admin.listOffsets(partitions).all().get();
                return;
            } catch (ExecutionException e) {
                // the controller has made the topic, and the broker has not heard of it yet
                if (tries == MOST_TRIES || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static void create(Admin admin, TopicList list, Set<String> present)
            throws InterruptedException, ExecutionException {
        List<NewTopic> missing = list.topics().stream()
                .filter(topic -> !present.contains(topic.name()))
                .map(topic ->
                        new NewTopic(topic.name(), list.localPartitions(topic), (short) 1).configs(topic.config()))
                .toList();
        admin.createTopics(missing).all().get();
    }

    /** A list that grew since the data was made; fewer partitions than before are left as they are. */
    private static void widen(Admin admin, TopicList list, Set<String> present)
            throws InterruptedException, ExecutionException {
        var known = admin.describeTopics(list.topics().stream()
                        .map(TopicList.Topic::name)
                        .filter(present::contains)
                        .toList())
                .allTopicNames()
                .get();
        Map<String, NewPartitions> wider = new HashMap<>();
        for (TopicList.Topic topic : list.topics()) {
            var description = known.get(topic.name());
            if (description != null && description.partitions().size() < list.localPartitions(topic)) {
                wider.put(topic.name(), NewPartitions.increaseTo(list.localPartitions(topic)));
            }
        }
        admin.createPartitions(wider).all().get();
    }

    private static void configure(Admin admin, TopicList list, Set<String> present)
            throws InterruptedException, ExecutionException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (TopicList.Topic topic : list.topics()) {
            if (present.contains(topic.name())) {
                List<AlterConfigOp> settings = new ArrayList<>();
                topic.config()
                        .forEach((name, value) -> settings.add(
                                new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
                changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings);
            }
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }
}
