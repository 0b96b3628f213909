package dev.probity.e2e;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Who does wrong in a told story, by the truth that its teller keeps apart. */
final class Culprits {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> GUILTY = Set.of("person", "broker", "merchant");

    private final Set<String> parties = new HashSet<>();

    Culprits(Path truth) {
        try {
            for (var line : Files.readAllLines(truth)) {
                if (!line.endsWith("}")) {
                    continue; // still being written, for the story goes on
                }
                var told = JSON.readTree(line);
                if (GUILTY.contains(told.path("truth").asText())) {
                    parties.add(told.path("party").asText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether that party, e.g. {@code staff:S-17}, sells, buys or stands between. */
    boolean include(String party) {
        return parties.contains(party);
    }
}
