package dev.probity.local.send;

import dev.probity.local.Trouble;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A form in which a file may hold events, and the way into ingest-service for it. */
public enum Form {
    /** One CloudEvent, or an array of them, as JSON. */
    CLOUDEVENTS("/api/v1/events", "application/cloudevents+json"),
    /** One CloudEvent a line. */
    NDJSON("/api/v1/events", "application/x-ndjson"),
    /** AWS CloudTrail: records one a line, or a file with Records. */
    CLOUDTRAIL("/api/v1/adapters/cloudtrail/events", "application/x-ndjson"),
    /** Reviews in columns, which a mapping explains. */
    REVIEWS_CSV("/api/v1/adapters/reviews-csv/events", "text/csv");

    private final String path;
    private final String contentType;

    Form(String path, String contentType) {
        this.path = path;
        this.contentType = contentType;
    }

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String path() {
        return path;
    }

    /** What the body is said to be; a batch of CloudEvents differs from a single one, a CloudTrail file from its lines. */
    String contentType(Head head) {
        return switch (this) {
            case CLOUDEVENTS -> head.beginsWith('[') ? "application/cloudevents-batch+json" : contentType;
            case CLOUDTRAIL -> head.isWholeObjectPerLine() ? contentType : "application/json";
            case NDJSON, REVIEWS_CSV -> contentType;
        };
    }

    /** The form of this name. */
    public static Form named(String word) {
        return Arrays.stream(values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Trouble("There is no form '%s'; --as takes one of %s."
                        .formatted(word, Arrays.stream(values()).map(Form::word).collect(Collectors.joining(", ")))));
    }

    /** The form of a file that begins like this; a sentence for people where it can't be told. */
    public static Form guess(String fileName, Head head) {
        if (head.text().contains("\"specversion\"")) {
            return head.isWholeObjectPerLine() && (head.lines() > 1 || saysLines(fileName)) ? NDJSON : CLOUDEVENTS;
        }
        if (head.text().contains("\"eventSource\"") || head.text().contains("\"Records\"")) {
            return CLOUDTRAIL;
        }
        if (fileName.contains(".csv") || head.looksLikeColumns()) {
            return REVIEWS_CSV;
        }
        throw new Trouble("What kind of events %s holds can't be told from how it begins. Say it with --as %s."
                .formatted(fileName, Arrays.stream(values()).map(Form::word).collect(Collectors.joining("|"))));
    }

    private static boolean saysLines(String fileName) {
        return fileName.contains(".ndjson") || fileName.contains(".jsonl");
    }
}
