package dev.probity.bench.scoring;

import dev.probity.bench.measure.Machine;
import dev.probity.bench.profile.Costs;
import dev.probity.bench.profile.Parts;
import dev.probity.bench.profile.Recording;
import dev.probity.bench.profile.Threads;
import dev.probity.bench.report.Progress;
import dev.probity.bench.report.ReportFiles;
import dev.probity.bench.stage.Broker;
import dev.probity.bench.stage.Checkout;
import dev.probity.bench.stage.Child;
import dev.probity.bench.stage.Folders;
import dev.probity.bench.stage.Ports;
import dev.probity.bench.stage.Service;
import dev.probity.bench.stage.SignIn;
import dev.probity.bench.stage.Topics;
import dev.probity.bench.stage.Watchdog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets scoring take a story in, beside a count of the same events. */
@Command(
        name = "scoring",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Holds scoring-service against a Kafka Streams count of the same events (RocksDB, exactly_once_v2).",
            "Each round has a broker of its own, with a story of the simulator on its topics; then the count and the packaged"
                    + " service take it in, one after the other, each in a fresh JVM; at last the service is started again, with its disk and without.",
            ""
        },
        footer = {
            "",
            "The figures go to the terminal, deploy/bench/target/report.md and report.json; logs stay in deploy/bench/target/scoring.",
            "Exit code: 0 measured, whatever came out; 1 could not measure; 2 wrong options."
        })
public final class ScoringBench implements Callable<Integer> {
    private static final String GROUP = "probity-scoring";
    private static final List<String> STORES =
            List.of("staff-states", "staff-touches", "merchant-states", "risk-books", "risk-findings");
    private static final Duration ROUND_AT_MOST = Duration.ofMinutes(20);

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--story",
            paramLabel = "OPTIONS",
            defaultValue = "--story local --seed 1 --until 2026-03-01T00:00:00Z",
            description = "The simulator's options, separated by spaces (${DEFAULT-VALUE}).")
    private String story = "";

    @Option(
            names = "--service-jvm",
            paramLabel = "OPTIONS",
            defaultValue = "-Xmx768m -XX:+UseSerialGC",
            description = "JVM options of the service, separated by spaces (${DEFAULT-VALUE}).")
    private String serviceJvm = "";

    @Option(
            names = "--with",
            paramLabel = "VARIABLE=VALUE",
            description = {
                "An environment variable of the service in every other round, which then stands beside the rounds without it,",
                "e.g. PROBITY_SCORING_EXACT_REPEATS=P30D."
            })
    private Map<String, String> with = new TreeMap<>();

    @Option(
            names = "--profile",
            description = {
                "One more turn of the service, with a flight recording: what each part of it costs. It is slower than the others, and stands in none of their figures.",
                "With --rounds 0 nothing else is run."
            })
    private boolean profile;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Progress progress = new Progress(System.err);
    private final List<ScoringTurn> turns = new ArrayList<>();
    private final List<Restart> restarts = new ArrayList<>();
    private final Map<String, StateSizes> state = new TreeMap<>();
    private Map<String, Long> written = Map.of();

    @Override
    public Integer call() throws Exception {
        Watchdog.letLoose(ROUND_AT_MOST.multipliedBy(rounds + (profile ? 1 : 0)));
        var checkout = Checkout.around(Path.of(""));
        var machine = Machine.here();
        Path work = Folders.emptied(checkout.out().resolve("scoring"));
        var routes = EventRoutes.read(checkout.root().resolve("ingest-service/contracts/schemas"));
        var events = StoryEvents.tell(checkout.simulator(), words(story), routes, work.resolve("story.ndjson"));
        for (int round = 1; round <= rounds; round++) {
            round(round, checkout, events, routes, Files.createDirectories(work.resolve("round-" + round)));
        }
        if (rounds > 0) {
            say(checkout, report(machine, null));
        }
        if (profile) {
            var costs = profiled(checkout, events, routes, Files.createDirectories(work.resolve("profile")));
            if (rounds > 0) {
                say(checkout, report(machine, costs));
            } else {
                spec.commandLine().getOut().println(costs.text());
            }
        }
        Files.delete(work.resolve("story.ndjson"));
        return 0;
    }

    private void say(Checkout checkout, ScoringReport report) throws IOException {
        ReportFiles.write(checkout.out(), report, report.markdown());
        spec.commandLine().getOut().println(report.markdown());
    }

    private ScoringReport report(Machine machine, @Nullable Costs costs) {
        return new ScoringReport(
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                machine,
                words(story),
                turns,
                restarts,
                state,
                written,
                costs);
    }

    private void round(int round, Checkout checkout, StoryEvents events, EventRoutes routes, Path work)
            throws Exception {
        var kafka = "127.0.0.1:" + Ports.free();
        var port = kafka.substring(kafka.indexOf(':') + 1);
        try (var broker = Child.start(
                        "broker", work, Broker.jvmOptions(), "broker", "--port", port, "--data", work + "/kafka");
                var topics = new Topics(kafka);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            broker.ask("up?", String.class);
            topics.create(checkout.topics());
            progress.say("round %d: %,d events are on their topics", round, events.publish(kafka));
            try (var count = count(kafka, routes, work)) {
                var drain = new Drain(admin, CountStream.GROUP, routes.all(), broker.pid(), count.pid());
                took(ScoringTurn.of(ScoringReport.COUNT, round, drain.watch()));
            }
            var settings = round % 2 == 0 ? with : Map.<String, String>of();
            try (var signIn = new SignIn();
                    var service = scoring(checkout, kafka, signIn, settings, work, List.of())) {
                var drain = new Drain(admin, GROUP, routes.all(), broker.pid(), service.pid());
                took(ScoringTurn.of(contender(settings), round, drain.watch()));
            }
            try (var signIn = new SignIn()) {
                restarted(round, Restart.of(work.resolve("state/scoring"), () -> {
                    var service = scoring(checkout, kafka, signIn, settings, work, List.of());
                    service.awaitReady();
                    return service;
                }));
            }
            written = topics.bytes();
            STORES.forEach(store -> state.put(store, StateSizes.of(kafka, GROUP + "-" + store + "-changelog")));
        }
        Folders.delete(work.resolve("kafka"));
        Folders.delete(work.resolve("state"));
    }

    /** The service once more, from the start, with a recorder on. */
    private Costs profiled(Checkout checkout, StoryEvents events, EventRoutes routes, Path work) throws Exception {
        var kafka = "127.0.0.1:" + Ports.free();
        var port = kafka.substring(kafka.indexOf(':') + 1);
        var file = work.resolve("scoring.jfr");
        try (var broker = Child.start(
                        "broker", work, Broker.jvmOptions(), "broker", "--port", port, "--data", work + "/kafka");
                var topics = new Topics(kafka);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            broker.ask("up?", String.class);
            topics.create(checkout.topics());
            progress.say("profile: %,d events are on their topics", events.publish(kafka));
            try (var signIn = new SignIn();
                    var service = scoring(checkout, kafka, signIn, Map.of(), work, Recording.options())) {
                var drain = new Drain(admin, GROUP, routes.all(), broker.pid(), service.pid());
                var begun = new ArrayList<Instant>();
                var threads = new ArrayList<Threads>();
                var looks = drain.watch(() -> {
                    begun.add(Instant.now());
                    threads.add(Threads.of(service.pid()));
                });
                var used = Threads.of(service.pid()).since(threads.getFirst());
                var ended = Instant.now();
                var turn = ScoringTurn.of(ScoringReport.SCORING, 0, looks);
                Recording.dump(service.pid(), file);
                var recording = Recording.read(file, Parts.ofScoring(), begun.getFirst(), ended);
                progress.say("profile: %,d samples, %,d without a stack", recording.samples(), recording.lost());
                return Costs.of(recording, used, turn.cpu(), turn.events());
            }
        } finally {
            Folders.delete(work.resolve("kafka"));
            Folders.delete(work.resolve("state"));
        }
    }

    private static String contender(Map<String, String> settings) {
        return settings.isEmpty() ? ScoringReport.SCORING : ScoringReport.SCORING + " with " + settings;
    }

    private void took(ScoringTurn turn) {
        turns.add(turn);
        progress.say(
                "round %d: %s %,.0f events/s, %.1f CPU µs an event",
                turn.round(), turn.contender(), turn.rate(), 1e6 / turn.ratePerCpu());
    }

    private void restarted(int round, Restart restart) {
        restarts.add(restart);
        progress.say(
                "round %d: ready again in %.1f s with its disk, in %.1f s without",
                round, restart.withDisk(), restart.withoutDisk());
    }

    private static Child count(String kafka, EventRoutes routes, Path work) throws Exception {
        var child = Child.start(
                "count",
                work,
                List.of("-Xmx512m"),
                "count",
                "--kafka",
                kafka,
                "--data",
                work.resolve("state/count").toString(),
                "--topics",
                String.join(",", routes.all()));
        child.ask("up?", String.class);
        return child;
    }

    private Service scoring(
            Checkout checkout, String kafka, SignIn signIn, Map<String, String> more, Path work, List<String> recorder)
            throws Exception {
        var settings = new TreeMap<>(more);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", signIn.url());
        settings.put("PROBITY_SCORING_STATE_DIR", work.resolve("state/scoring").toString());
        var jvm = new ArrayList<>(words(serviceJvm));
        jvm.addAll(recorder);
        return Service.launch(checkout.runner("scoring-service"), jvm, settings, work);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.trim().split("\\s+"));
    }
}
