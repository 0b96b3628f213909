package dev.probity.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's tables are made of the code: settings of CaseConfig with what the service ships for them, endpoints of the contract. */
class ReadmeContractTest {
    private static final Path SOURCE = Path.of("src/main/java/dev/probity/cases/CaseConfig.java");
    private static final Path SHIPPED = Path.of("src/main/resources/application.properties");
    private static final Pattern KEYED = Pattern.compile("(probity\\.case\\.[^\"]*?)(?:\\.(\".*))?");
    private static final Pattern ENDPOINT = Pattern.compile("`(GET|POST|PUT|DELETE) (/[^`?]*)[^`]*`");
    private static final Pattern PATH = Pattern.compile("(?m)^  (/api/v1\\S*):\\n((?: {4}.*\\n)+)");
    private static final Pattern METHOD = Pattern.compile("(?m)^ {4}(get|post|put|patch|delete):");

    @Test
    void theTableOfSettingsIsTheCode() throws IOException {
        var rows = new ArrayList<String>();
        var shipped = shipped();
        rows("probity.case", CaseConfig.class, Files.readString(SOURCE), shipped, rows);
        assertEquals(Map.of(), shipped, "shipped for settings that are none");
        var table = "| setting | default | what it does |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("settings.md"), table);
        assertTrue(readme().contains(table), "copy target/settings.md into README.md if the change is meant");
    }

    @Test
    void theTableOfEndpointsIsTheContract() throws IOException {
        var listed = ENDPOINT.matcher(readme())
                .results()
                .map(found -> found.group(1) + " /api/v1" + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        var offered = new TreeSet<String>();
        var paths = PATH.matcher(Files.readString(Path.of("contracts/openapi.yaml")));
        while (paths.find()) {
            var methods = METHOD.matcher(paths.group(2));
            while (methods.find()) {
                offered.add(methods.group(1).toUpperCase(Locale.ROOT) + " " + paths.group(1));
            }
        }
        assertEquals(offered, listed);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    /** What application.properties gives whatever the profile, by setting; a map's keys stand with their values. */
    private static Map<String, String> shipped() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(SHIPPED)) {
            properties.load(in);
        }
        var defaults = new TreeMap<String, String>();
        new TreeMap<>(properties).forEach((key, value) -> {
            var keyed = KEYED.matcher((String) key);
            if (keyed.matches()) {
                var one = keyed.group(2) == null ? "`%s`".formatted(value) : "`%s=%s`".formatted(keyed.group(2), value);
                defaults.merge(keyed.group(1), one, (before, after) -> before + ", " + after);
            }
        });
        return defaults;
    }

    private static void rows(
            String prefix, Class<?> config, String source, Map<String, String> shipped, List<String> rows) {
        for (var method : inOrderOf(source, config)) {
            var name = prefix + "." + kebab(method.getName());
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getEnclosingClass() == CaseConfig.class) {
                rows(name, method.getReturnType(), source, shipped, rows);
            } else {
                var given = shipped.remove(name);
                var standard = method.getAnnotation(WithDefault.class);
                rows.add("| `%s` | %s | %s |"
                        .formatted(
                                name,
                                given != null ? given : standard == null ? "" : "`" + standard.value() + "`",
                                doc(source, config, method)));
            }
        }
    }

    private static List<Method> inOrderOf(String source, Class<?> config) {
        return Arrays.stream(config.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparingInt(method -> at(source, config, method)))
                .toList();
    }

    private static int at(String source, Class<?> config, Method method) {
        var declared = Pattern.compile("[\\w>] " + method.getName() + "\\(\\)").matcher(source);
        if (!declared.find(source.indexOf("interface " + config.getSimpleName()))) {
            throw new AssertionError("no source of " + method);
        }
        return declared.start();
    }

    private static String doc(String source, Class<?> config, Method method) {
        var end = source.lastIndexOf("*/", at(source, config, method));
        return source.substring(source.lastIndexOf("/**", end) + 3, end)
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .strip();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
