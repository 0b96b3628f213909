package dev.probity.bench.quality;

import dev.probity.bench.measure.Machine;
import dev.probity.bench.report.ProgressBar;
import dev.probity.bench.stage.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well Probity finds insiders, and how seldom it accuses others. */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells stories whose truth is known to the product's whole topology, and to three baselines beside it.",
            "What was heard is kept story by story: the same line again goes on where it was broken off, and more seeds add to it.",
            ""
        },
        footer = {
            "",
            "report.md and its pictures go to the folder; so does what was heard, in stories/.",
            "Exit code: 0 measured, whatever came out; 1 could not measure; 2 wrong options."
        })
public final class QualityBench implements Callable<Integer> {
    private static final double WHOLE_STAFF = 560_000;
    private static final double WHOLE_BUDGET = 50;

    @Option(
            names = "--seeds",
            paramLabel = "N-M",
            defaultValue = "1001-1002",
            description = "Stories with insiders, e.g. 1001-1010 or 7,8 (${DEFAULT-VALUE}).")
    private String seeds = "";

    @Option(
            names = "--innocent-seeds",
            paramLabel = "N-M",
            defaultValue = "2001",
            description = "Stories in which nobody does wrong (${DEFAULT-VALUE}).")
    private String innocentSeeds = "";

    @Option(
            names = "--staff",
            paramLabel = "N",
            defaultValue = "400",
            description = "People at work (${DEFAULT-VALUE}).")
    private int staff;

    @Option(
            names = "--merchants",
            paramLabel = "N",
            defaultValue = "1500",
            description = "Merchants (${DEFAULT-VALUE}).")
    private int merchants;

    @Option(names = "--days", paramLabel = "N", defaultValue = "45", description = "Days told (${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--insider-rate",
            paramLabel = "SHARE",
            defaultValue = "0.02",
            description =
                    "Share of staff who sell: a small story needs more of them than the 1e-4 of life (${DEFAULT-VALUE}).")
    private double insiderRate;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "Alerts a day on staff. Default: 50 for 560,000 staff, in proportion.")
    private @Nullable Double budget;

    @Option(
            names = "--setting",
            paramLabel = "NAME=VALUE",
            description = "A setting of scoring without its prefix probity.scoring., may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--jvm",
            paramLabel = "OPTIONS",
            defaultValue = "-Xmx1500m -XX:+UseSerialGC",
            description = "JVM options of the process that hears (${DEFAULT-VALUE}).")
    private String jvm = "";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where report and stories go. Default: deploy/bench/target/quality.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var checkout = Checkout.around(Path.of(""));
        var chosen = out;
        var folder = chosen == null ? checkout.out().resolve("quality") : chosen;
        var stories = Files.createDirectories(folder.resolve("stories"));
        var machine = Machine.here();
        var plans =
                Stream.concat(plans(seeds, true), plans(innocentSeeds, false)).toList();
        var run = new StoryRun(checkout, Arrays.asList(jvm.split(" ")), new ProgressBar(System.err, plans.size()));
        var heard = new ArrayList<Heard>();
        for (var plan : plans) {
            heard.add(Heard.read(run.run(plan, stories), stories));
        }
        var given = budget;
        double aDay = given == null ? WHOLE_BUDGET * staff / WHOLE_STAFF : given;
        var figures = QualityFigures.of(heard, aDay);
        var report = new QualityReport(
                figures, machine, Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        Files.writeString(folder.resolve("report.md"), report.markdown());
        new Pictures(figures).write(folder);
        spec.commandLine().getOut().println(report.markdown());
        return 0;
    }

    private Stream<StoryPlan> plans(String text, boolean guilty) {
        return numbers(text)
                .mapToObj(seed ->
                        new StoryPlan(seed, guilty, staff, merchants, days, insiderRate, List.copyOf(settings)));
    }

    private LongStream numbers(String text) {
        try {
            return Arrays.stream(text.split(","))
                    .filter(part -> !part.isBlank())
                    .flatMapToLong(part -> {
                        var ends = part.strip().split("-");
                        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
                    });
        } catch (NumberFormatException e) {
            throw new ParameterException(spec.commandLine(), "seeds are numbers: " + text);
        }
    }
}
