package dev.probity.simulator;

import dev.probity.simulator.plot.Truth;
import dev.probity.simulator.send.HttpOutput;
import dev.probity.simulator.send.LineOutput;
import dev.probity.simulator.send.Position;
import dev.probity.simulator.send.Progress;
import dev.probity.simulator.send.Resumed;
import dev.probity.simulator.send.StreamOutput;
import dev.probity.simulator.send.Tokens;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The simulator's command line. */
@Command(
        name = "simulator",
        mixinStandardHelpOptions = true,
        version = "Probity simulator 0.1.0",
        sortOptions = false,
        headerHeading = "%n",
        header = "Tells a story of a marketplace as CloudEvents, and keeps the truth about it apart.",
        description = {
            "",
            "Staff work on tickets, merchants sell, customers review; a few people sell what they should not, and more only look",
            "as if. The same seed and the same end give the same bytes. Nothing in the events tells who did what: that is in the",
            "file given with --truth."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  simulator --days 30 > story.ndjson                 a small story on standard output",
            "  simulator --staff 5600 --merchants 20000 --insider-rate 1e-3 --out story.ndjson.gz --truth truth.ndjson",
            "  simulator --to http://127.0.0.1:8081 --token-command './probity token integrator' --follow",
            ""
        })
public final class Simulate implements Callable<Integer> {
    private static final int REFUSED = 3;
    private static final long LAST_WORDS = 8_000;

    @ArgGroup(exclusive = false, validate = false, heading = "%nThe story:%n")
    private StoryOptions story = new StoryOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there; compressed if it ends with .gz. Default: standard output.")
    private @Nullable Path out;

    @Option(names = "--truth", paramLabel = "FILE", description = "Write there what really happened.")
    private @Nullable Path truth;

    @Option(names = "--to", paramLabel = "URL", description = "Send to the ingest service at this address instead.")
    private @Nullable URI to;

    @Option(names = "--token", paramLabel = "TOKEN", description = "Bearer token for it.")
    private @Nullable String token;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the token; read again when the token expires.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--token-command",
            paramLabel = "COMMAND",
            description = "Command that prints a token; run again when it expires.")
    private @Nullable String tokenCommand;

    @Option(names = "--gzip", description = "Compress what is sent.")
    private boolean gzip;

    @Option(
            names = "--retry-for",
            defaultValue = "PT10M",
            paramLabel = "DURATION",
            description = "How long to go on trying while the service takes nothing. Default: PT10M.")
    private Duration retryFor = Duration.ofMinutes(10);

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Keep there how far the story got; if the file exists, go on with that story from there.")
    private @Nullable Path resume;

    @Option(
            names = "--pace",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "Story seconds told in a second (1: real time; 3600: an hour a second). Default: 0, as fast as can be.")
    private double pace;

    @Option(names = "--follow", description = "Once the past is told, go on in real time until stopped.")
    private boolean follow;

    @Option(
            names = "--progress",
            paramLabel = "STYLE",
            description = "bar, plain, json or none, on standard error. Default: bar on a terminal, else plain.")
    private Progress.@Nullable Style progress;

    private final CountDownLatch ended = new CountDownLatch(1);

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(command().execute(args));
    }

    static CommandLine command() {
        return new CommandLine(new Simulate())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(120)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println("simulator: " + reason(e));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String reason(Throwable e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        String message = cause.getMessage();
        boolean plain = message != null && !(cause instanceof java.nio.file.FileSystemException);
        return plain ? String.valueOf(message) : cause.toString();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            return tell();
        } finally {
            ended.countDown();
        }
    }

    private int tell() throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        Optional<Position> before = resume == null ? Optional.empty() : Position.read(resume);
        Settings settings = before.isPresent() ? before.get().settings() : story.settings(clock.millis());
        Progress says = new Progress(style(), System.err);
        try (LineOutput output =
                        new Resumed(output(), before.map(Position::arrived).orElse(0L));
                TruthFile confession = TruthFile.at(truth)) {
            Story told = new Story(settings, output, new Truth(confession::write));
            Teller teller = new Teller(told, settings, output, says, resume, clock);
            stopOnSignal(teller);
            announce(settings, before.isPresent());
            teller.tell(pace, follow);
            confession.flush();
            if (follow) {
                teller.follow();
            }
            return output.arrived().refused() > 0 ? REFUSED : CommandLine.ExitCode.OK;
        }
    }

    /** Waits for what is still to be said, not for the thread that says it: that one then asks for an exit, which waits for this. */
    private void stopOnSignal(Teller teller) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            teller.stop();
            try {
                ended.await(LAST_WORDS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private LineOutput output() throws IOException {
        URI service = to;
        if (service != null) {
            return new HttpOutput(service, tokens(), gzip, retryFor);
        }
        Path file = out;
        return file == null ? new StreamOutput(System.out) : StreamOutput.to(file);
    }

    private Tokens tokens() {
        String command = tokenCommand;
        if (command != null) {
            return Tokens.command(command);
        }
        Path file = tokenFile;
        if (file != null) {
            return Tokens.file(file);
        }
        String fixed = token;
        return Tokens.fixed(fixed == null ? "" : fixed);
    }

    private Progress.Style style() {
        Progress.Style wanted = progress;
        if (wanted != null) {
            return wanted;
        }
        Console console = System.console();
        return console != null && console.isTerminal() ? Progress.Style.BAR : Progress.Style.PLAIN;
    }

    private void announce(Settings settings, boolean again) {
        if (style() == Progress.Style.BAR || style() == Progress.Style.PLAIN) {
            System.err.printf(
                    "%s story %d: %,d staff, %,d merchants, %s to %s, %d insiders%n",
                    again ? "going on with" : "telling",
                    settings.seed(),
                    settings.staff(),
                    settings.merchants(),
                    Instant.ofEpochMilli(settings.from()),
                    Instant.ofEpochMilli(settings.until()),
                    settings.insiders());
        }
    }

    /** The file that the truth goes to, or nowhere. */
    private record TruthFile(@Nullable BufferedWriter writer) implements AutoCloseable {
        static TruthFile at(@Nullable Path file) throws IOException {
            return new TruthFile(
                    file == null
                            ? null
                            : new BufferedWriter(
                                    new OutputStreamWriter(StreamOutput.open(file), StandardCharsets.UTF_8)));
        }

        void write(String line) {
            if (writer != null) {
                try {
                    writer.write(line);
                    writer.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        void flush() throws IOException {
            if (writer != null) {
                writer.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.close();
            }
        }
    }
}
