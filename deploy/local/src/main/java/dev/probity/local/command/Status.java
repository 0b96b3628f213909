package dev.probity.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.build.SourceTree;
import dev.probity.local.progress.Words;
import dev.probity.local.suite.DataFolder;
import dev.probity.local.suite.OtherSuites;
import dev.probity.local.suite.SuiteReport;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what runs, where, and whether it is ready. */
@Command(
        name = "status",
        description = "Says what runs, where, and whether it is ready.",
        footer = {"", "Ends with 0 whatever it finds; scripts read --json."})
public final class Status implements Callable<Integer> {
    @Mixin
    private CommonOptions data = new CommonOptions();

    @Option(names = "--json", description = "print {\"services\": {\"ingest\": {\"url\": ..., \"ready\": true}, ...}}")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        DataFolder folder = data.folder();
        SuiteReport report = SuiteReport.of(folder);
        if (json) {
            System.out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report.asJson()));
        } else {
            print(report, folder);
        }
        return 0;
    }

    private void print(SuiteReport report, DataFolder folder) {
        System.out.println(headline(report));
        if (report.isRunning()) {
            for (SuiteReport.Line line : report.lines()) {
                System.out.printf("  %-10s %-11s %s%n", line.name(), state(line), line.address());
            }
        }
        System.out.println(
                "  data       " + folder.root() + (Files.isDirectory(folder.root()) ? "" : " (there is none yet)"));
        System.out.println("  logs       " + folder.logs());
        OtherSuites.of(SourceTree.find()).told(folder, "status").ifPresent(System.out::println);
    }

    private static String state(SuiteReport.Line line) {
        if (line.ready()) {
            return "ready";
        }
        return line.leftOut() ? "left out" : "not ready";
    }

    private String headline(SuiteReport report) {
        if (!report.isRunning()) {
            return "The local suite is stopped. ./probity up%s starts it.".formatted(data.spoken());
        }
        String since = Words.duration(Duration.ofMillis(System.currentTimeMillis() - report.startedMillis()));
        return switch (report.phase()) {
            case STARTING -> "The local suite is starting, for " + since + ".";
            case RUNNING ->
                report.isReady()
                        ? "The local suite is running, for " + since + "."
                        : "The local suite has been running for " + since + ", but not all of it is ready.";
            case STOPPING -> "The local suite is stopping.";
        };
    }
}
