package dev.probity.scoring.query;

import dev.probity.scoring.risk.RiskStores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What lies on this instance, and who holds what does not. While state moves between instances, every answer is: later. */
@ApplicationScoped
class LocalState {
    private final KafkaStreams streams;
    private final HostInfo self;

    LocalState(
            KafkaStreams streams,
            @ConfigProperty(name = "quarkus.kafka-streams.application-server") String applicationServer) {
        this.streams = streams;
        this.self = HostInfo.buildFromEndpoint(applicationServer);
    }

    HostInfo self() {
        return self;
    }

    KafkaStreams.State state() {
        return streams.state();
    }

    /** Who holds a subject. */
    HostInfo ownerOf(String subject) {
        return steady(() -> {
            var owner = streams.queryMetadataForKey(RiskStores.BOOKS, subject, new StringSerializer());
            if (owner == null || owner.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                throw later();
            }
            return owner.activeHost();
        });
    }

    /** All instances that hold subjects. */
    Collection<HostInfo> holders() {
        return steady(() -> {
            var holders = streams.streamsMetadataForStore(RiskStores.BOOKS).stream()
                    .filter(instance -> !instance.topicPartitions().isEmpty())
                    .map(StreamsMetadata::hostInfo)
                    .toList();
            if (holders.isEmpty()) {
                throw later();
            }
            return holders;
        });
    }

    /** Partitions of subjects that lie here. */
    List<Integer> partitions(String topic) {
        return steady(() -> streams.metadataForAllStreamsClients().stream()
                .filter(instance -> instance.hostInfo().equals(self))
                .flatMap(instance -> instance.topicPartitions().stream())
                .filter(partition -> partition.topic().equals(topic))
                .map(partition -> partition.partition())
                .sorted()
                .toList());
    }

    <K, V> ReadOnlyKeyValueStore<K, V> store(String name) {
        return steady(() ->
                streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore())));
    }

    <K, V> ReadOnlyKeyValueStore<K, V> store(String name, int partition) {
        return steady(() ->
                streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<K, V>keyValueStore())
                        .withPartition(partition)));
    }

    /** The partition that a subject lies in. */
    int partitionOf(String subject) {
        return steady(() -> {
            var owner = streams.queryMetadataForKey(RiskStores.BOOKS, subject, new StringSerializer());
            if (owner == null || owner.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                throw later();
            }
            return owner.partition();
        });
    }

    /** Reads while the stream may move; a move in the midst of it is answered with: later. */
    <T> T steady(Supplier<T> read) {
        try {
            return read.get();
        } catch (InvalidStateStoreException e) {
            throw later();
        } catch (IllegalStateException e) {
            if (streams.state() == KafkaStreams.State.RUNNING) {
                throw e;
            }
            throw later();
        }
    }

    private static ProblemException later() {
        return new ProblemException(ProblemType.REBALANCING, "Ask again in a moment");
    }
}
