package dev.probity.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.local.Trouble;
import dev.probity.local.build.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicListTest {
    private final TopicList list = TopicList.read(SourceTree.find().topics());

    @Test
    void allTopicsKeyedByAPartyHaveTheSameNumberOfPartitions() {
        assertThat(list.topics())
                .filteredOn(topic -> topic.partitions().equals("party"))
                .hasSizeGreaterThan(8)
                .allSatisfy(topic -> assertThat(list.localPartitions(topic)).isEqualTo(4));
    }

    @Test
    void holdsTheTopicsThatEventsGoTo() {
        assertThat(list.topics())
                .extracting(TopicList.Topic::name)
                .contains(
                        "probity.parties",
                        "probity.activity",
                        "probity.market",
                        "probity.ties",
                        "probity.dead-letters");
    }

    @Test
    void anUncountedClassOfPartitionsIsToldInWords() {
        var topic = new TopicList.Topic("probity.x", "galactic", null, null, null, Map.of());

        assertThatThrownBy(() -> new TopicList(Map.of(), List.of()).localPartitions(topic))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("probity.x");
    }

    @Test
    void aMissingListIsToldInWords() {
        assertThatThrownBy(() -> TopicList.read(Path.of("no-such-list.yaml"))).isInstanceOf(Trouble.class);
    }
}
