package dev.probity.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of settings is made from {@link IngestConfig}. */
class ConfigTableContractTest {
    private static final Path README = Path.of("README.md");
    private static final Path GENERATED = Path.of("target/config-table.md");
    private static final Pattern SETTING = Pattern.compile(
            "interface (\\w+) \\{|/\\*\\*\\s*([^*]+?)\\s*\\*/\\s*(?:@WithDefault\\(\"([^\"]*)\"\\)\\s*)?([\\w<>, ]+?) (\\w+)\\(\\);");

    @Test
    void theTableIsTheOneThatTheCodeGives() throws IOException {
        var table = table(Files.readString(Path.of("src/main/java/dev/probity/ingest/IngestConfig.java")));
        Files.writeString(GENERATED, table);
        assertTrue(
                Files.readString(README).contains(table),
                "the settings in README.md are stale: put " + GENERATED + " in their place");
    }

    @Test
    void everySettingIsInTheTable() throws IOException {
        long settings = Arrays.stream(IngestConfig.class.getMethods())
                        .filter(m -> !m.getReturnType().isInterface()
                                || m.getReturnType().getName().startsWith("java."))
                        .count()
                + IngestConfig.Limits.class.getMethods().length
                + IngestConfig.Publishing.class.getMethods().length;
        var table = table(Files.readString(Path.of("src/main/java/dev/probity/ingest/IngestConfig.java")));
        assertEquals(settings, table.lines().count() - 2);
    }

    private static String table(String source) {
        var table = new StringBuilder("| setting | default | what |\n|---|---|---|\n");
        var found = SETTING.matcher(source);
        var group = "";
        while (found.find()) {
            if (found.group(1) != null) {
                group = found.group(1).equals("IngestConfig") ? "" : kebab(found.group(1)) + ".";
            } else if (!found.group(4).equals("Limits") && !found.group(4).equals("Publishing")) {
                var preset = found.group(3) == null ? "" : "`" + found.group(3) + "`";
                var words = found.group(2).replaceAll("\\{@code ([^}]*)}", "`$1`");
                table.append(
                        "| `probity.ingest.%s%s` | %s | %s |%n".formatted(group, kebab(found.group(5)), preset, words));
            }
        }
        return table.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
