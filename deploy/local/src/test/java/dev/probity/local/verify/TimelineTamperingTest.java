package dev.probity.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What whoever holds the log's key could still do: a manifest that knows of the change, signed anew. The timeline is held against the log all the same. */
class TimelineTamperingTest {
    private static final String LIST = "timeline.json";

    /** Of what is found, what is said of the timeline: all else that would be found is about the manifest's signature. */
    private static List<String> found(Consumer<ArrayNode> change) {
        try {
            byte[] sample = Files.readAllBytes(
                    SourceTree.find().root().resolve("case-service/contracts/samples/case-file.zip"));
            Map<String, byte[]> files = new LinkedHashMap<>(Archive.read(sample).files());
            ArrayNode lines = (ArrayNode) CaseFile.json(files.get(LIST));
            change.accept(lines);
            byte[] bytes = lines.toPrettyString().getBytes(StandardCharsets.UTF_8);
            files.put(LIST, bytes);
            JsonNode manifest = CaseFile.json(files.get("manifest.json"));
            manifest.path("files").forEach(file -> {
                if (file.path("name").asText().equals(LIST)) {
                    ((ObjectNode) file).put("size", bytes.length).put("sha256", Sha.base64(Sha.of(bytes)));
                }
            });
            files.put("manifest.json", manifest.toPrettyString().getBytes(StandardCharsets.UTF_8));
            return CaseFile.verify(Archive.write(files), Trust.NOTHING).wrong().stream()
                    .filter(sentence -> sentence.startsWith(LIST))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode line(ArrayNode lines, int at) {
        return (ObjectNode) lines.get(at);
    }

    @Test
    void aTimelineThatWasOnlyWrittenAnewSaysTheSame() {
        assertThat(found(lines -> {})).isEmpty();
        assertThat(found(lines -> line(lines, 0)
                        .put("at", line(lines, 0).path("at").asText().replace("Z", "000Z"))))
                .isEmpty();
    }

    @Test
    void aLineThatIsTakenOutIsNamed() {
        assertThat(found(lines -> lines.remove(1)))
                .containsExactly("timeline.json lacks change 2, which the record has.");
        assertThat(found(lines -> lines.remove(2)))
                .containsExactly("timeline.json lacks change 3, which the record has.");
        assertThat(found(ArrayNode::removeAll)).hasSize(3);
    }

    @Test
    void aLineThatIsAddedOrThereTwiceIsNamed() {
        assertThat(found(lines -> lines.add(line(lines, 1).deepCopy().put("seq", 9))))
                .containsExactly("timeline.json has a change 9 that the record lacks.");
        assertThat(found(lines -> lines.add(line(lines, 2).deepCopy())))
                .containsExactly("timeline.json has change 3 twice.");
    }

    @Test
    void aLineInAnothersPlaceIsNamed() {
        assertThat(found(lines -> lines.add(lines.remove(0))))
                .containsExactly("timeline.json has change 1 in another's place.");
    }

    @Test
    void aLineOfAnotherTimePersonDeedOrWordsIsNamed() {
        Map<String, Consumer<ObjectNode>> changes = Map.of(
                "from what to what", line -> line.put("to", "investigator2"),
                "whom it is about", line -> line.put("alertId", "3008806a"),
                "what was kept with it", line -> line.put("exhibit", "E-2"),
                "when", line -> line.put("at", "2026-11-29T05:17:33Z"),
                "by whom", line -> ((ObjectNode) line.path("actor")).put("id", "investigator2"),
                "what was done", line -> line.put("kind", "ESCALATED"),
                "in its words", line -> line.put("text", "Nothing was found"));
        changes.forEach((what, change) -> assertThat(found(lines -> change.accept(line(lines, 1))))
                .containsExactly("timeline.json says something else of change 2 than the record: " + what + "."));
    }
}
