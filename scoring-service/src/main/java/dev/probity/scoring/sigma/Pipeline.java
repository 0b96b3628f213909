package dev.probity.scoring.sigma;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a foreign record's fields and kind are read, so that the public rules for it find what they name. */
public enum Pipeline {
    /** Fields as they stand; the kind is what the sender says, else unknown. */
    PLAIN {
        @Override
        public LogEvent read(JsonNode record, List<LogSource> declared) {
            return LogEvent.of(declared, record);
        }
    },
    /** AWS CloudTrail: fields as they stand. */
    CLOUDTRAIL {
        private static final List<LogSource> SOURCES = List.of(new LogSource(null, "aws", "cloudtrail"));

        @Override
        public LogEvent read(JsonNode record, List<LogSource> declared) {
            return LogEvent.of(declared.isEmpty() ? SOURCES : declared, record);
        }
    },
    /** Windows events as JSON, whole with System and EventData or flat. */
    WINDOWS {
        @Override
        public LogEvent read(JsonNode record, List<LogSource> declared) {
            return WindowsRecord.read(record, declared);
        }
    };

    /**
     * Reads one record.
     *
     * @param declared the kinds of log that the sender names; empty where it names none
     */
    public abstract LogEvent read(JsonNode record, List<LogSource> declared);

    /** By its name as the API writes it. */
    public static Optional<Pipeline> of(String name) {
        return Arrays.stream(values()).filter(one -> one.word().equals(name)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one for logs of this product; plain for what has none of its own. */
    public static Pipeline forProduct(String product) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "windows" -> WINDOWS;
            case "aws" -> CLOUDTRAIL;
            default -> PLAIN;
        };
    }
}
