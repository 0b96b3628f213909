package dev.probity.local.command;

import dev.probity.local.build.SourceTree;
import dev.probity.local.suite.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes: which suite it is about, by its data folder, and a plea for help. */
final class CommonOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder that holds the suite's data (default: deploy/local/target/data)")
    private @Nullable Path data;

    @SuppressWarnings("UnusedVariable") // read by picocli
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean help;

    Path path(SourceTree tree) {
        Path named = data;
        return (named == null ? tree.defaultData() : named).toAbsolutePath().normalize();
    }

    /** As it must be said again to the next command, with a space before it; empty for the usual folder. */
    String spoken() {
        SourceTree tree = SourceTree.find();
        return tree.dataOption(path(tree));
    }

    DataFolder folder() {
        return new DataFolder(path(SourceTree.find()));
    }
}
