package dev.probity.bench.real;

import dev.probity.bench.measure.Machine;
import dev.probity.bench.report.ProgressBar;
import dev.probity.bench.stage.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the product's detectors and its rules on real data of others. */
@Command(
        name = "real",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures on real data: NAB (anomaly detector), YelpChi (review rings), a day of AWS CloudTrail (public rules and our own detectors), and all public"
                    + " Sigma rules with the samples that they must match.",
            "The data is no part of the project. Labels are read once everything has been judged.",
            ""
        },
        footer = {
            "",
            "report.md and its pictures go to the folder, and so does all that was measured.",
            "Exit code: 0 measured, whatever came out; 1 could not measure; 2 wrong options."
        })
public final class RealBench implements Callable<Integer> {
    private static final String HERE = "../shared/data";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where the data is. Default: what PROBITY_TEST_DATA names, else " + HERE
                    + " beside the project's folder.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where report and pictures go. Default: deploy/bench/target/real.")
    private @Nullable Path out;

    @Option(
            names = "--jvm",
            paramLabel = "OPTIONS",
            defaultValue = "-Xmx1g -XX:+UseSerialGC",
            description = "JVM options of the processes that measure (${DEFAULT-VALUE}).")
    private String jvm = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var checkout = Checkout.around(Path.of(""));
        var named = data;
        var real = RealData.in(named == null ? usual(checkout) : named);
        var chosen = out;
        var folder =
                Files.createDirectories((chosen == null ? checkout.out().resolve("real") : chosen).toAbsolutePath());
        var report = new RealReport(
                measured(checkout, real, folder),
                Machine.here(),
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        Files.writeString(folder.resolve("report.md"), report.markdown());
        new RealPictures(report.figures()).write(folder);
        spec.commandLine().getOut().println(report.markdown());
        return 0;
    }

    private static Path usual(Checkout checkout) {
        var environment = System.getenv("PROBITY_TEST_DATA");
        return environment == null ? checkout.root().resolve(HERE) : Path.of(environment);
    }

    private RealFigures measured(Checkout checkout, RealData real, Path folder) throws Exception {
        var parts = List.of("NAB", "YelpChi", "Sigma", "CloudTrail as ingest has it", "CloudTrail as scoring hears it");
        var bar = new ProgressBar(System.err, parts.size());
        var options = Arrays.asList(jvm.split(" "));
        var scoring = new Harness(checkout.root().resolve("scoring-service"), options, folder, bar);
        var ingest = new Harness(checkout.root().resolve("ingest-service"), options, folder, bar);
        var nab = folder.resolve("nab.json");
        scoring.run(parts.get(0), "dev.probity.scoring.trial.nab.NabTrial", real.at("nab"), nab);
        bar.pass(parts.get(0));
        var yelp = folder.resolve("yelp.json");
        scoring.run(
                parts.get(1), "dev.probity.scoring.ring.YelpTrial", real.at("yelpchi/yelpchi_reviews.csv.gz"), yelp);
        bar.pass(parts.get(1));
        var sigma = folder.resolve("sigma.json");
        scoring.run(parts.get(2), "dev.probity.scoring.sigma.SigmaConformance", real.at("sigma"), sigma);
        bar.pass(parts.get(2));
        var events = folder.resolve("cloudtrail.ndjson");
        ingest.run(
                parts.get(3),
                "dev.probity.ingest.adapter.CloudTrailEvents",
                real.at("cloudtrail/events.jsonl.gz"),
                events);
        bar.pass(parts.get(3));
        scoring.run(
                parts.get(4),
                "dev.probity.scoring.trial.CloudTrailTrial",
                events,
                real.at("sigma/rules.tar.gz"),
                folder);
        bar.pass(parts.get(4));
        return new RealFigures(
                Measured.read(nab, Measured.Nab.class),
                Measured.published(real.at("nab/published_final_results.json")),
                Measured.read(yelp, Measured.Yelp.class),
                Measured.read(sigma, Measured.Sigma.class),
                CloudTrailDay.read(folder, real.at("cloudtrail/labels.csv")));
    }
}
