package dev.probity.local.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Node and npm, which the pages are built with; nothing that is built needs them. */
public final class Node {
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\.");

    private Node() {}

    /** A sentence about what is missing on the PATH and how to get it; nothing if all is there. */
    public static Optional<String> missing() throws InterruptedException {
        return missing(Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList());
    }

    static Optional<String> missing(List<Path> folders) throws InterruptedException {
        Optional<Path> node = find("node", folders);
        String version = node.isPresent() ? version(node.get()) : "none";
        boolean recent = isRecent(version);
        if (recent && find("npm", folders).isPresent()) {
            return Optional.empty();
        }
        String found = recent ? version + " without npm" : version;
        return Optional.of(
                "The pages are built with Node 20.19, or 22.12 or newer, and npm; found: %s. Debian 13, Ubuntu 25.10: apt-get install nodejs npm; macOS: brew install node; anywhere: mise use node@22, or nvm install 22."
                        .formatted(found));
    }

    /** What the pages' libraries run on, as package.json says it: ^20.19.0 || >=22.12.0. */
    private static boolean isRecent(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.lookingAt()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return major == 20 && minor >= 19 || major == 22 && minor >= 12 || major > 22;
    }

    private static Optional<Path> find(String program, List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String version(Path node) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(node.toString(), "--version").start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said.strip() : "one that doesn't start";
        } catch (IOException notThere) {
            return "one that doesn't start";
        }
    }
}
