package dev.probity.scoring.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The list as the US Treasury's Office of Foreign Assets Control publishes it: {@code sdn.csv} (number, name, type, …) and {@code alt.csv} (number, number of the
 * alias, kind, alias, …), without header, {@code -0-} for what is absent; plain or gzip.
 */
final class OfacCsv {
    private static final Set<String> NO_PARTIES = Set.of("vessel", "aircraft");
    private static final int TYPE = 2;
    private static final int NAME = 1;
    private static final int ALIAS = 3;

    private OfacCsv() {}

    /** Names of parties, ships and aircraft left out. Fails with the file's name on what cannot be read. */
    static List<ListedName> names(Path file) {
        return read(file, NAME).stream()
                .filter(line -> !NO_PARTIES.contains(line.get(TYPE).strip()))
                .map(line -> name(line, NAME))
                .toList();
    }

    /** Aliases of the entries that are listed. */
    static List<ListedName> aliases(Path file, Set<String> entries) {
        return read(file, ALIAS).stream()
                .filter(line -> entries.contains(line.get(0).strip()))
                .map(line -> name(line, ALIAS))
                .toList();
    }

    private static ListedName name(CSVRecord line, int column) {
        return new ListedName(line.get(0).strip(), ListedName.words(line.get(column)));
    }

    private static List<CSVRecord> read(Path file, int column) {
        var lines = new ArrayList<CSVRecord>();
        try (var records = CSVFormat.DEFAULT.parse(reader(file))) {
            for (var line : records) {
                // the published file ends in a control character on a line of its own
                if (line.size() > Math.max(column, TYPE)) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the watch-list's file " + file + " cannot be read", e);
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the watch-list's file " + file + " names nobody");
        }
        return lines;
    }

    private static Reader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        var plain = file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new InputStreamReader(plain, StandardCharsets.UTF_8);
    }
}
