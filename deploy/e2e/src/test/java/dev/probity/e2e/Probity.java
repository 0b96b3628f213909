package dev.probity.e2e;

import dev.probity.local.build.SourceTree;
import dev.probity.local.suite.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * ./probity as people run it, a process of its own, about the suite of one data folder.
 *
 * @param folder where what it says is kept
 * @param data whose suite it is about
 */
record Probity(Path folder, DataFolder data) {
    /** What a command said and how it ended. */
    record Said(int code, String words, String errors) {}

    /** A command that still runs. */
    record Running(Process process, Path words, Path errors) {
        Said end() throws IOException, InterruptedException {
            return new Said(process.waitFor(), Files.readString(words), Files.readString(errors));
        }
    }

    Said run(String... words) throws IOException, InterruptedException {
        return start(List.of(), words).end();
    }

    /** A command that is about no suite. */
    Said alone(String... words) throws IOException, InterruptedException {
        return begin(
                        List.of(),
                        ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()),
                        List.of(words))
                .end();
    }

    /** The same, with that file on its standard input. */
    Said reading(Path input, String... words) throws IOException, InterruptedException {
        return start(List.of(), ProcessBuilder.Redirect.from(input.toFile()), words)
                .end();
    }

    /** Begins it, behind the words of another command that runs it. */
    Running start(List<String> before, String... words) throws IOException {
        var running = start(before, ProcessBuilder.Redirect.PIPE, words);
        running.process().getOutputStream().close();
        return running;
    }

    private Running start(List<String> before, ProcessBuilder.Redirect input, String... words) throws IOException {
        List<String> about = new ArrayList<>(List.of(words));
        about.addAll(List.of("--data", data.root().toString()));
        return begin(before, input, about);
    }

    private Running begin(List<String> before, ProcessBuilder.Redirect input, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(SourceTree.find().root().resolve("probity").toString());
        command.addAll(words);
        var said = Files.createTempFile(folder, "said", ".txt");
        var errors = Files.createTempFile(folder, "errors", ".txt");
        var process = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectOutput(said.toFile())
                .redirectError(errors.toFile())
                .start();
        return new Running(process, said, errors);
    }
}
