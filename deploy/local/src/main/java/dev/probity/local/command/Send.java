package dev.probity.local.command;

import dev.probity.local.Trouble;
import dev.probity.local.oidc.Tokens;
import dev.probity.local.progress.Progress;
import dev.probity.local.progress.Words;
import dev.probity.local.send.EventFile;
import dev.probity.local.send.Form;
import dev.probity.local.send.Meter;
import dev.probity.local.send.Outcome;
import dev.probity.local.send.ReviewMapping;
import dev.probity.local.send.Upload;
import dev.probity.local.suite.SuiteState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a file of events to ingest-service and says what became of them. */
@Command(
        name = "send",
        description = {
            "Sends a file of events to ingest-service and says how many were accepted, repeated within the file, and refused.",
            "",
            "Files packed with gzip or zstd are sent as they are. At the local suite an event that is sent again changes nothing;"
                    + " elsewhere that holds among its party's last events, and longer where probity.scoring.exact-repeats is set."
        },
        footer = {
            "",
            "Examples:",
            "  ./probity send events.ndjson",
            "  ./probity send --as cloudtrail events.jsonl.gz",
            "  ./probity send --as reviews-csv ratings.csv.gz",
            "  some-export | ./probity send --as ndjson -",
            "",
            "A mapping of reviews:",
            "  {\"source\": \"/reviews/shop\", \"ratingScale\": [1, 10],",
            "   \"columns\": {\"reviewerId\": \"buyer\", \"merchantId\": \"shop\"},",
            "   \"time\": \"ISO_8601\"}",
            "time may be EPOCH_SECONDS or EPOCH_MILLIS, too; what is not named is called",
            "as its field: reviewId, reviewerId, merchantId, productId, rating, time, text,",
            "verifiedPurchase, deviceId, ip.",
            "",
            "Ends with 0 if every event was accepted, 1 if any was refused or the file could not be sent."
        })
public final class Send implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the file, or - for standard input")
    private String file = "";

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "cloudevents, ndjson, cloudtrail or reviews-csv (default: told by how the file begins)")
    private @Nullable String form;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "for reviews-csv: which column is what, as JSON with source, columns (field to column), ratingScale, time "
                            + "and separator; ready for the columns rater,ratee,rating,time")
    private @Nullable Path mapping;

    @Option(names = "--user", paramLabel = "USER", description = "send as this sign-in (default: ${DEFAULT-VALUE})")
    private String user = "integrator";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "another ingest-service than the local suite's; needs --token")
    private @Nullable URI url;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "bearer token to send with, instead of the local suite's")
    private @Nullable String token;

    @Mixin
    private CommonOptions data = new CommonOptions();

    @Override
    public Integer call() {
        try (EventFile events = EventFile.open(file)) {
            Form chosen = form == null ? Form.guess(events.name(), events.head()) : Form.named(form);
            Optional<String> columns =
                    chosen == Form.REVIEWS_CSV ? ReviewMapping.text(mapping, events.head()) : Optional.empty();
            Outcome outcome = send(events, chosen, columns);
            System.out.println(outcome.counts());
            outcome.lines().forEach(line -> System.out.println("  " + line));
            hint(chosen, events, outcome).ifPresent(line -> System.out.println("  " + line));
            if (outcome.refused() > 0) {
                System.out.println("  Refused events are kept, with reasons: " + reading());
            }
            return outcome.isWell() ? 0 : 1;
        }
    }

    /** What people would otherwise ask next. */
    private static Optional<String> hint(Form chosen, EventFile events, Outcome outcome) {
        if (chosen == Form.NDJSON && outcome.isRefused() && !events.head().isWholeObjectPerLine()) {
            return Optional.of("This looks like one event laid out over lines: try --as cloudevents.");
        }
        if (chosen == Form.REVIEWS_CSV && outcome.isRefused()) {
            return Optional.of(
                    "Which column is what, and how times are written, is said by --mapping FILE; ./probity send --help shows one.");
        }
        if (chosen == Form.CLOUDTRAIL && outcome.accepted() > 0) {
            return Optional.of(
                    "Each record is an event of its own, and one more where its meaning is plain (a look at data).");
        }
        return Optional.empty();
    }

    private Outcome send(EventFile events, Form chosen, Optional<String> columns) {
        Upload upload = upload();
        Progress progress = Screen.progress();
        Progress.Stage stage = progress.begin("Sending " + events.name() + " as " + chosen.word());
        Meter meter = new Meter(events.size(), Screen.marks());
        Instant begun = Instant.now();
        try {
            long[] last = {0};
            Outcome outcome = upload.send(events, chosen, columns, sent -> {
                last[0] = sent;
                stage.detail(meter.words(sent, Duration.between(begun, Instant.now())));
            });
            if (!outcome.isWell()) {
                stage.failed();
            } else {
                stage.done(Words.bytes(Math.max(last[0], events.size().orElse(0))));
            }
            return outcome;
        } catch (Trouble trouble) {
            stage.failed();
            throw trouble;
        } finally {
            Screen.finish(progress);
        }
    }

    private String reading() {
        if (url != null) {
            return "GET /api/v1/dead-letters at " + url;
        }
        return "curl -H \"Authorization: Bearer $(./probity token integrator%s)\" %s/api/v1/dead-letters"
                .formatted(
                        data.spoken(),
                        SuiteState.running(data.folder(), "send " + file)
                                .addresses()
                                .service("ingest"));
    }

    private Upload upload() {
        URI elsewhere = url;
        String given = token;
        if (elsewhere != null) {
            if (given == null) {
                throw new Trouble("--url needs --token: the local suite's own token is for the local suite alone.");
            }
            return new Upload(elsewhere, given);
        }
        SuiteState state = SuiteState.running(data.folder(), "send " + file);
        return new Upload(
                state.addresses().service("ingest"),
                given == null ? Tokens.of(state.addresses().issuer(), user) : given);
    }
}
