package dev.probity.local.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Numbers as people say them. */
public final class Words {
    private Words() {}

    /** "3.2 s" or "2 min 5 s". */
    public static String elapsed(Instant from, Instant to) {
        return duration(Duration.between(from, to));
    }

    /** "3.2 s", "2 min 5 s" or "1 h 3 min". */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return seconds < 3600
                ? (seconds / 60) + " min " + (seconds % 60) + " s"
                : (seconds / 3600) + " h " + (seconds % 3600 / 60) + " min";
    }

    /** "12,345". */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** "ingest, scoring and case". */
    public static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** "3.4 MB", by powers of a thousand. */
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double value = bytes;
        String unit = "B";
        for (String next : new String[] {"kB", "MB", "GB", "TB"}) {
            if (value < 1_000) {
                break;
            }
            value /= 1_000;
            unit = next;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, unit);
    }
}
