package dev.probity.scoring;

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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's table of settings is made of the settings themselves. */
class ReadmeContractTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/probity/scoring");

    @Test
    void theTableOfSettingsIsTheCode() throws IOException {
        var rows = new ArrayList<String>();
        rows("probity.scoring", ScoringConfig.class, rows);
        var table = "| setting | default | what it does |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/settings.md"), table);
        assertTrue(
                Files.readString(Path.of("README.md")).contains(table),
                "copy target/settings.md into README.md if the change is meant");
    }

    private static void rows(String prefix, Class<?> config, List<String> rows) throws IOException {
        var source = source(config);
        for (var method : inOrderOf(source, config)) {
            var name = prefix + "." + kebab(method.getName());
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getName().startsWith("dev.probity")) {
                rows(name, method.getReturnType(), rows);
            } else {
                var standard = method.getAnnotation(WithDefault.class);
                rows.add("| `" + name + (method.getReturnType() == java.util.Map.class ? key(method) : "") + "` | "
                        + (standard == null ? "" : "`" + standard.value() + "`") + " | " + doc(source, config, method)
                        + " |");
            }
        }
    }

    /** What a map is keyed by: one of what it is named after. */
    private static String key(Method map) {
        return ".<" + map.getName().substring(0, map.getName().length() - 1) + ">";
    }

    private static List<Method> inOrderOf(String source, Class<?> config) {
        return Arrays.stream(config.getDeclaredMethods())
                .filter(method -> !method.isSynthetic() && !method.isDefault())
                .sorted(Comparator.comparingInt(method -> at(source, config, method)))
                .toList();
    }

    private static int at(String source, Class<?> config, Method method) {
        int from = source.indexOf("interface " + config.getSimpleName());
        var declared = Pattern.compile("[\\w>] " + method.getName() + "\\(\\)").matcher(source);
        if (!declared.find(from)) {
            throw new AssertionError("no source of " + method);
        }
        return declared.start();
    }

    private static String doc(String source, Class<?> config, Method method) {
        int end = source.lastIndexOf("*/", at(source, config, method));
        int start = source.lastIndexOf("/**", end);
        return source.substring(start + 3, end)
                .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .strip();
    }

    private static String source(Class<?> config) throws IOException {
        var outer = config;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        var file = outer.getName().substring("dev.probity.scoring.".length()).replace('.', '/') + ".java";
        return Files.readString(SOURCES.resolve(file));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
