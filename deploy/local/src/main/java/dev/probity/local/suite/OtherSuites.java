package dev.probity.local.suite;

import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which data folders suites of this checkout were started on, for people who ask about one and have another running: each has a note that holds its path. What a
 * note says is believed only while a suite runs there.
 */
public final class OtherSuites {
    private final SourceTree tree;
    private final Path notes;

    private OtherSuites(SourceTree tree, Path notes) {
        this.tree = tree;
        this.notes = notes;
    }

    /** Those of this checkout. */
    public static OtherSuites of(SourceTree tree) {
        return new OtherSuites(tree, tree.target().resolve("suites"));
    }

    static OtherSuites notedIn(Path notes, SourceTree tree) {
        return new OtherSuites(tree, notes);
    }

    /** A suite runs all the same where no note can be kept. */
    void note(DataFolder data) {
        try {
            Files.createDirectories(notes);
            Files.writeString(noteOf(data), data.root().toString());
        } catch (IOException unnoted) {
            // It is found by its --data alone.
        }
    }

    void forget(DataFolder data) {
        try {
            Files.deleteIfExists(noteOf(data));
        } catch (IOException staysBehind) {
            // No suite runs there, so nobody is told of it.
        }
    }

    /** Data folders on which suites run now, but for this one. */
    List<DataFolder> than(DataFolder asked) {
        try (Stream<Path> files = Files.list(notes)) {
            return files.flatMap(note -> read(note).stream())
                    .filter(data -> !data.equals(asked) && SuiteState.of(data).isPresent())
                    .distinct()
                    .sorted((a, b) -> a.root().compareTo(b.root()))
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** A sentence for each other suite: where it runs, and how that command is said to it; empty if none runs. */
    public Optional<String> told(DataFolder asked, String command) {
        return Optional.of(than(asked).stream()
                        .map(data -> "Another suite runs on %s: ./probity %s%s"
                                .formatted(data.root(), command, tree.dataOption(data.root())))
                        .collect(Collectors.joining(System.lineSeparator())))
                .filter(sentences -> !sentences.isEmpty());
    }

    private static Optional<DataFolder> read(Path note) {
        try {
            return Optional.of(new DataFolder(Path.of(Files.readString(note))));
        } catch (IOException | InvalidPathException spoilt) {
            return Optional.empty();
        }
    }

    private Path noteOf(DataFolder data) {
        byte[] path = data.root().toString().getBytes(StandardCharsets.UTF_8);
        return notes.resolve(UUID.nameUUIDFromBytes(path).toString());
    }
}
