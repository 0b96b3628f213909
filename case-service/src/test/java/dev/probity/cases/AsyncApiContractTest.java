package dev.probity.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description has the topics of this service, no more and no fewer; what it says of each is tested with the other services'. */
class AsyncApiContractTest {
    @Test
    void everyTopicThatIsReadOrWrittenIsDescribed() throws IOException {
        var settings = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            settings.load(in);
        }
        var real = new TreeSet<>(Set.of(
                "probity.enforcement.orders send",
                "probity.enforcement.advance-notices send",
                "probity.checkpoints send"));
        settings.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.[^.]+\\.[^.]+\\.topic"))
                .forEach(name ->
                        real.add(settings.getProperty(name) + (name.contains(".incoming.") ? " receive" : " send")));
        var description =
                new YAMLMapper().readTree(Path.of("contracts/asyncapi.yaml").toFile());
        var described = new TreeSet<String>();
        for (var operation : description.get("operations")) {
            var channel = operation.at("/channel/$ref").asText().substring(1);
            var address = description.at(channel).get("address");
            if (!address.isNull()) {
                described.add(address.asText() + " " + operation.get("action").asText());
            }
        }
        assertEquals(real, described);
    }
}
