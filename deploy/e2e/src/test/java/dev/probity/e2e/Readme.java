package dev.probity.e2e;

import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * README.md's commands, typed by bash as they stand there. Two things differ, which a suite of its own can't share with one that somebody has up: the
 * services' ports are put in place of README's, and {@code ./probity} is a script that adds the data folder.
 *
 * @param launcher whose suite they are about
 * @param desk the folder in which they are typed
 */
record Readme(Launcher launcher, Path desk) {
    private static final Pattern FENCED = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    Readme {
        try {
            var script = Files.writeString(desk.resolve("probity"), """
                    #!/usr/bin/env bash
                    exec '%s' "$@" --data '%s'
                    """.formatted(
                    SourceTree.find().root().resolve("probity"), launcher.data().root()));
            if (!script.toFile().setExecutable(true)) {
                throw new IOException(script + " can't be made executable");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those fenced below that heading, in their order. */
    static List<String> commands(String heading) throws IOException {
        var readme = Files.readString(SourceTree.find().root().resolve("README.md"));
        int begin = readme.indexOf("\n" + heading + "\n");
        int end = readme.indexOf("\n## ", begin + 1);
        return FENCED.matcher(readme.substring(begin, end))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What such a command prints. */
    String typed(String command) throws IOException, InterruptedException {
        var here = command.replace(
                        "localhost:8081", "localhost:" + launcher.ports().of("ingest"))
                .replace("localhost:8082", "localhost:" + launcher.ports().of("scoring"));
        var errors = Files.createTempFile(desk, "errors", ".txt");
        var bash = new ProcessBuilder("bash", "-c", here)
                .directory(desk.toFile())
                .redirectError(errors.toFile())
                .start();
        var words = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (bash.waitFor() != 0) {
            throw new AssertionError(here + words + Files.readString(errors));
        }
        return words;
    }
}
