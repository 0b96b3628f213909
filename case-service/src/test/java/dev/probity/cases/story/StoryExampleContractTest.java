package dev.probity.cases.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.probity.cases.scoring.ScoringState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example that pages are built and tested on is what the service tells of the told story; -Dcontract.write=true writes it anew. */
class StoryExampleContractTest {
    private static final Path COMMITTED = Path.of("contracts/examples/story.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Test
    void theExampleIsWhatTheServiceTells() throws IOException {
        var told = JSON.writeValueAsString(StoryTeller.tell(ToldStory.parts(), ScoringState.THERE)) + "\n";
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(COMMITTED, told);
        }
        assertEquals(
                Files.readString(COMMITTED),
                told,
                "contracts/examples/story.json differs: mvn -f case-service test -Dtest=StoryExampleContractTest -Dcontract.write=true");
    }
}
