package dev.probity.bench.ingest;

import dev.probity.bench.measure.Machine;
import dev.probity.bench.report.Progress;
import dev.probity.bench.report.ReportFiles;
import dev.probity.bench.stage.Checkout;
import dev.probity.bench.stage.Folders;
import dev.probity.bench.stage.Watchdog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs ingest's contenders in turns, then one long stream, and reports. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Holds ingest-service against Kafka's own producer benchmark and against a bare HTTP bridge.",
            "A real broker, the packaged service with sign-in on, and the sender each run in a JVM of their own on this"
                    + " machine. Every contender is warmed up, then all take turns, round by round; each accepted event must"
                    + " be found on its topic. At the end a long stream shows that memory stands still.",
            ""
        },
        footer = {
            "",
            "Wall time, CPU time of each process and ratios go to the terminal, deploy/bench/target/report.md and"
                    + " report.json; logs stay in deploy/bench/target/ingest.",
            "Exit code: 0 measured, whatever came out; 1 could not measure, or an event was lost; 2 wrong options."
        })
public final class IngestBench implements Callable<Integer> {
    /** Kept back for stopping everything. */
    private static final Duration ENDING = Duration.ofSeconds(4);

    /** What a run may take beyond its time before it is broken off. */
    private static final Duration GRACE = Duration.ofSeconds(45);

    @Mixin
    private IngestOptions options = new IngestOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Instant deadline = Instant.now().plus(options.time);
        Watchdog.letLoose(options.time.plus(GRACE));
        var checkout = Checkout.around(Path.of(""));
        var machine = Machine.here();
        var progress = new Progress(System.err);
        Path work = Folders.emptied(checkout.out().resolve("ingest"));
        IngestReport report;
        try (var stage = new IngestStage(checkout, options, work)) {
            progress.say("broker, sender and contenders are up");
            report = run(new IngestRun(stage, options, progress), machine, deadline);
        }
        Folders.delete(work.resolve("kafka"));
        String text = new IngestText(report).markdown();
        ReportFiles.write(checkout.out(), report, text);
        spec.commandLine().getOut().println(text);
        progress.say("written to %s and report.json", checkout.out().resolve("report.md"));
        return 0;
    }

    private IngestReport run(IngestRun run, Machine machine, Instant deadline) throws Exception {
        run.warmUp();
        Duration left = Duration.between(Instant.now(), deadline).minus(ENDING).minus(run.streamTime());
        Schedule schedule =
                Schedule.within(left, options.rounds, options.contenders().size());
        List<Turn> turns = run.rounds(schedule);
        Optional<StreamMemory> memory = options.stream > 0
                ? Optional.of(run.longStream(Duration.between(Instant.now(), deadline)))
                : Optional.empty();
        return new IngestReport(
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                machine,
                Map.of("Kafka", AppInfoParser.getVersion()),
                settings(schedule),
                new ArrayList<>(turns),
                memory);
    }

    private Map<String, String> settings(Schedule schedule) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("rounds", Integer.toString(schedule.rounds()));
        settings.put("turn", schedule.turn().toMillis() + " ms");
        settings.put("streams", Integer.toString(options.streams));
        settings.put("connections", Integer.toString(options.connections));
        settings.put("service JVM", options.serviceJvm);
        return settings;
    }
}
