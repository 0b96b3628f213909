package dev.probity.scoring.sigma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of log, in Sigma's words, a Windows channel and event number are (Sigma taxonomy appendix 2.1). The table is the resource
 * {@code windows-logs.properties}: channel names to services, and {@code service/number} to categories.
 */
final class WindowsLogs {
    private static final String PRODUCT = "windows";
    private static final Properties TABLE = table();

    private WindowsLogs() {}

    /** Empty where the channel isn't known. */
    static List<LogSource> sources(@Nullable String channel, int number) {
        String service = channel == null ? null : TABLE.getProperty(channel);
        if (service == null) {
            return List.of();
        }
        List<LogSource> sources = new ArrayList<>();
        sources.add(new LogSource(null, PRODUCT, service));
        String categories = TABLE.getProperty(service + "/" + number);
        if (categories != null) {
            for (String category : List.of(categories.split(" ", -1))) {
                sources.add(new LogSource(category, PRODUCT, service));
            }
        }
        return sources;
    }

    private static Properties table() {
        Properties table = new Properties();
        try (InputStream resource = WindowsLogs.class.getResourceAsStream("windows-logs.properties")) {
            if (resource == null) {
                throw new IllegalStateException("windows-logs.properties isn't packaged");
            }
            table.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }
}
