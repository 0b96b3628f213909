package dev.probity.bench.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A story of the simulator, told to a file once and written to the event topics as ingest would write it. */
final class StoryEvents {
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final EventRoutes routes;

    private StoryEvents(Path file, EventRoutes routes) {
        this.file = file;
        this.routes = routes;
    }

    /** Lets the simulator tell: the same options and the same end give the same bytes. */
    static StoryEvents tell(Path simulator, List<String> options, EventRoutes routes, Path file)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", simulator.toString()));
        line.addAll(options);
        line.addAll(List.of("--progress", "none", "--out", file.toString()));
        var simulating = new ProcessBuilder(line).inheritIO().start();
        if (simulating.waitFor() != 0) {
            throw new IOException("the simulator failed");
        }
        return new StoryEvents(file, routes);
    }

    /** Writes all events, and returns how many there are. */
    long publish(String kafka) throws IOException {
        // one request at a time: a second one to a topic that is just being made is refused, and then numbered so that
        // it is refused for good
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka,
                "acks",
                "all",
                "linger.ms",
                "20",
                "max.in.flight.requests.per.connection",
                "1");
        var failure = new AtomicReference<@Nullable Exception>();
        long events = 0;
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
                BufferedReader lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                producer.send(record(line.getBytes(StandardCharsets.UTF_8)), (done, e) -> {
                    if (e != null) {
                        failure.set(e);
                    }
                });
                events++;
            }
        }
        if (failure.get() != null) {
            throw new IOException("an event could not be written", failure.get());
        }
        return events;
    }

    private ProducerRecord<String, byte[]> record(byte[] event) throws IOException {
        String type = null;
        String subject = null;
        try (var json = JSON.createParser(event)) {
            json.nextToken();
            for (var name = json.nextFieldName();
                    name != null && (type == null || subject == null);
                    name = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    type = name.equals("type") ? json.getText() : type;
                    subject = name.equals("subject") ? json.getText() : subject;
                } else {
                    json.skipChildren();
                }
            }
        }
        return new ProducerRecord<>(routes.topic(String.valueOf(type)), subject, event);
    }
}
