package dev.probity.local.build;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;

/**
 * A Maven module and what it makes.
 *
 * @param root the checkout
 * @param folder the module's folder below it
 * @param product the file that its build makes last
 */
record Module(Path root, String folder, Path product) {
    /** Folders that a build fills itself. */
    private static final Set<String> MADE = Set.of("target", "node_modules", "dist", ".quinoa");
    /** What a build reads: the contracts too, whose schemas ingest carries along and whose API the pages' types are made from. */
    private static final List<String> SOURCES = List.of("src/main", "contracts");

    static Module of(SourceTree tree, String name) {
        Path root = tree.root();
        String folder = name.equals("simulator") ? "deploy/simulator" : name;
        Path product = name.equals("simulator")
                ? tree.simulatorJar()
                : root.resolve(folder).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(root.resolve(folder).resolve("pom.xml"))) {
            throw new Trouble("This checkout has no %s.".formatted(folder));
        }
        return new Module(root, folder, product);
    }

    String name() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** Whether any source is newer than what was built from it. */
    boolean isStale() {
        if (!Files.exists(product)) {
            return true;
        }
        try {
            FileTime built = Files.getLastModifiedTime(product);
            boolean stale = isNewer(root.resolve("pom.xml"), built)
                    || isNewer(root.resolve(folder).resolve("pom.xml"), built);
            for (String source : SOURCES) {
                stale = stale || hasNewer(root.resolve(folder).resolve(source), built);
            }
            return stale;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path file, FileTime built) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(built) > 0;
    }

    private static boolean hasNewer(Path folder, FileTime built) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        NewerFile search = new NewerFile(built);
        Files.walkFileTree(folder, search);
        return search.found;
    }

    private static final class NewerFile extends SimpleFileVisitor<Path> {
        private final FileTime built;
        private boolean found;

        NewerFile(FileTime built) {
            this.built = built;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return MADE.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            found = attributes.lastModifiedTime().compareTo(built) > 0;
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
