package dev.probity.bench.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What may be set on the command line. */
final class IngestOptions {
    @Option(
            names = "--time",
            paramLabel = "DURATION",
            defaultValue = "5m",
            converter = DurationOption.class,
            description = "Time for everything, such as 90s or 4m; turns are made as long as fits (${DEFAULT-VALUE}).")
    Duration time = Duration.ZERO;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds (${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--stream",
            paramLabel = "SIZE",
            defaultValue = "2G",
            converter = SizeOption.class,
            description = "Length of the stream through which memory is watched, such as 500M or 10G; 0 leaves it out"
                    + " (${DEFAULT-VALUE}).")
    long stream;

    @Option(
            names = "--streams",
            paramLabel = "N",
            defaultValue = "1",
            description = "NDJSON requests at once, each on its own connection (${DEFAULT-VALUE}).")
    int streams;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "512",
            description = "Connections for one event a request (${DEFAULT-VALUE}).")
    int connections;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "Only these contenders: ${COMPLETION-CANDIDATES} (all).")
    @Nullable
    List<Contender> only;

    @Option(
            names = "--service-jvm",
            paramLabel = "OPTIONS",
            defaultValue = "-Xmx512m",
            description = "JVM options of the service, separated by spaces (${DEFAULT-VALUE}).")
    String serviceJvm = "";

    List<Contender> contenders() {
        return only == null ? List.of(Contender.values()) : List.copyOf(only);
    }

    List<String> serviceJvmOptions() {
        return new ArrayList<>(Arrays.asList(serviceJvm.trim().split("\\s+")));
    }

    /** Reads 90s, 4m. */
    static final class DurationOption implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                return Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
            } catch (java.time.format.DateTimeParseException e) {
                throw new TypeConversionException("'" + value + "' is no duration such as 90s or 4m");
            }
        }
    }

    /** Reads 500M, 2G: powers of ten, as bandwidths are counted. */
    static final class SizeOption implements ITypeConverter<Long> {
        private static final String UNITS = "KMG";

        @Override
        public Long convert(String value) {
            String text = value.toUpperCase(Locale.ROOT);
            int unit = UNITS.indexOf(text.charAt(text.length() - 1));
            String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
            if (!digits.matches("\\d{1,9}")) {
                throw new TypeConversionException("'" + value + "' is no size such as 500M or 2G");
            }
            return Long.parseLong(digits) * Math.round(Math.pow(1000, unit + 1));
        }
    }
}
