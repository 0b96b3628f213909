package dev.probity.local.command;

import dev.probity.local.build.SourceTree;
import dev.probity.local.suite.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which suite a command is about: each has a data folder of its own. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder that holds the suite's data (default: deploy/local/target/data)")
    private @Nullable Path data;

    Path path(SourceTree tree) {
        Path named = data;
        return (named == null ? tree.defaultData() : named).toAbsolutePath().normalize();
    }

    DataFolder folder() {
        return new DataFolder(path(SourceTree.find()));
    }
}
