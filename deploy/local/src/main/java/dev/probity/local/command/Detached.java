package dev.probity.local.command;

import dev.probity.local.Trouble;
import dev.probity.local.build.SourceTree;
import dev.probity.local.suite.DataFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sun.misc.Signal;

/** Runs the suite behind: the same command in a process of its own, whose words are shown here until all is ready. */
final class Detached {
    private static final long POLL_MILLIS = 200;
    private static final String SHIELD = "trap '' INT HUP; exec \"$@\" </dev/null";

    private static final String BEHIND = "probity.behind";

    private Detached() {}

    /** Whether this process is the one that runs behind, where no Ctrl-C reaches it. */
    static boolean isBehind() {
        return Boolean.getBoolean(BEHIND);
    }

    static int start(SourceTree tree, DataFolder data, List<String> arguments) {
        Path log = data.logs().resolve("probity.log");
        try {
            data.create();
            Files.deleteIfExists(readyMark(data));
            Files.deleteIfExists(log);
            Process suite = new ProcessBuilder(command(tree, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Signal.handle(new Signal("INT"), signal -> suite.destroy());
            return follow(suite, log, data);
        } catch (IOException e) {
            throw new Trouble("The suite could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble(
                    "Interrupted; the suite goes on starting. ./probity status%s shows it."
                            .formatted(tree.dataOption(data.root())),
                    e);
        }
    }

    private static List<String> command(SourceTree tree, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                SHIELD,
                "probity-up",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + SourceTree.PROPERTY + "=" + tree.root(),
                "-D" + BEHIND + "=true",
                handedOn("probity.mvn", "mvn"),
                handedOn("probity.mvn.instead", ""),
                handedOn("stderr.encoding", "US-ASCII"),
                "-jar",
                tree.launcherJar().toString()));
        command.addAll(arguments);
        return command;
    }

    private static String handedOn(String property, String otherwise) {
        return "-D" + property + "=" + System.getProperty(property, otherwise);
    }

    private static int follow(Process suite, Path log, DataFolder data) throws IOException, InterruptedException {
        try (RandomAccessFile words = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean ended = !suite.isAlive();
                boolean ready = Files.exists(readyMark(data));
                show(words);
                if (ready) {
                    return 0;
                }
                if (ended) {
                    return Math.max(1, suite.exitValue());
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static void show(RandomAccessFile words) throws IOException {
        byte[] more = new byte[(int) (words.length() - words.getFilePointer())];
        words.readFully(more);
        System.err.write(more);
        System.err.flush();
    }

    /** Tells a waiting ./probity up --detach that all is ready. */
    static void sayReady(DataFolder data) {
        try {
            Files.writeString(readyMark(data), StandardCharsets.UTF_8.name());
        } catch (IOException e) {
            throw new Trouble("The data folder can't be written: " + e.getMessage(), e);
        }
    }

    private static Path readyMark(DataFolder data) {
        return data.marks().resolve("up.ready");
    }
}
