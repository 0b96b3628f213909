package dev.probity.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the pages carry along fits our own licence, as Maven's check sees to for the services; see ADR 0002. */
class PagesLicencesContractTest {
    private static final Path LOCK = Path.of("src/main/webui/package-lock.json");
    private static final Path LIST = Path.of("target/THIRD-PARTY-pages.txt");
    private static final Set<String> FITTING =
            Set.of("Apache-2.0", "MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "CC0-1.0");

    @Test
    void everyPackageInThePagesHasALicenceThatFits() throws IOException {
        List<String> list = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        for (var entry : new ObjectMapper()
                .readTree(Files.readString(LOCK))
                .path("packages")
                .properties()) {
            var found = entry.getValue();
            if (entry.getKey().isEmpty() || found.path("dev").asBoolean()) {
                continue;
            }
            var line = "(%s) %s %s"
                    .formatted(
                            found.path("license").asText("none"),
                            entry.getKey().replaceFirst(".*node_modules/", ""),
                            found.path("version").asText());
            list.add(line);
            if (!FITTING.contains(found.path("license").asText())) {
                unfit.add(line);
            }
        }
        Files.createDirectories(LIST.getParent());
        Files.write(LIST, list);
        assertTrue(list.size() > 10, "only " + list);
        assertEquals(List.of(), unfit);
    }
}
