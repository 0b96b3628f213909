package dev.probity.ingest.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.IngestConfig;
import dev.probity.ingest.deadletter.Original;
import dev.probity.ingest.event.EventJson;
import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.http.Bodies;
import dev.probity.ingest.http.PieceInput;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.intake.Answers;
import dev.probity.ingest.intake.IntakeRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;
import org.jspecify.annotations.Nullable;

/** Tables of reviews (CSV, RFC 4180): each row is a posted review. */
@ApplicationScoped
public class ReviewsCsv {
    /** The adapter's name in a dead letter's origin. */
    public static final String NAME = "reviews-csv";

    /** As the parser counts them. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\n");

    private final ObjectMapper json;
    private final IngestConfig config;

    public ReviewsCsv(ObjectMapper json, IngestConfig config) {
        this.json = json;
        this.config = config;
    }

    /**
     * A table that is being taken.
     *
     * @param run takes its rows
     * @param mapping which column is what
     * @param said the mapping as the sender said it, by name or spelt out; null when there was none
     */
    private record Table(
            IntakeRun run, ReviewsMapping mapping, @Nullable String said) {}

    /** Takes the whole table as it comes; its first row names the columns. The mapping is the name of a configured one, or is spelt out. */
    public Response take(IntakeRun run, PieceInput text, @Nullable String said) {
        var mapping = ReviewsMapping.parse(
                json, said == null ? null : config.mappings().getOrDefault(said, said));
        var table = new Table(run, mapping, said);
        try (var rows = format(mapping).parse(text(text))) {
            checkColumns(rows.getHeaderNames(), mapping);
            for (var row : rows) {
                text.nextPiece();
                row(new ReviewRow(row, mapping), table);
            }
        } catch (UncheckedIOException | IOException | IllegalStateException | IllegalArgumentException e) {
            throw broken(e).after(run.finish());
        } catch (ProblemException e) {
            throw e.after(run.finish());
        }
        return Answers.ofMany(run.finish());
    }

    /** Spreadsheets put a byte order mark before the first column's name, of which it is no part. */
    private static InputStreamReader text(PieceInput table) throws IOException {
        var unmarked = BOMInputStream.builder().setInputStream(table).get();
        return new InputStreamReader(unmarked, UTF_8.newDecoder());
    }

    private static CSVFormat format(ReviewsMapping mapping) {
        return mapping.format()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static ProblemException broken(Exception e) {
        var cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        return switch (cause) {
            case MalformedInputException malformed ->
                new ProblemException(ProblemType.BODY_UNREADABLE, "the table is not text in UTF-8");
            case org.apache.commons.csv.CSVException csv ->
                new ProblemException(ProblemType.BODY_UNREADABLE, "the table is not CSV: " + csv.getMessage());
            case IOException io -> Bodies.unreadable(io);
            case IllegalArgumentException header ->
                new ProblemException(
                        ProblemType.MAPPING_INVALID,
                        "the first row names every column, and the separator is no quote and no line break");
            case null, default -> new ProblemException(ProblemType.BODY_UNREADABLE, "the table is not CSV");
        };
    }

    private static void checkColumns(List<String> header, ReviewsMapping mapping) {
        for (var field : ReviewsMapping.NEEDED) {
            if (!header.contains(mapping.column(field))) {
                throw new ProblemException(
                        ProblemType.MAPPING_INVALID,
                        "no column " + mapping.column(field) + " for " + field + "; the table has " + header
                                + ". A mapping says which column is what");
            }
        }
    }

    private void row(ReviewRow row, Table table) {
        var violation = row.violation();
        if (violation == null) {
            table.run().take(EventJson.bytes(json, row.event(json)), line(row.row()), () -> original(row.row(), table));
        } else {
            table.run()
                    .refuse(
                            line(row.row()),
                            new Verdict.Refused(null, table.mapping().source(), List.of(violation)),
                            original(row.row(), table));
        }
    }

    /** Where the row begins: the parser says where it ends, and its texts may have lines of their own. */
    private static long line(CSVRecord row) {
        long ends = row.getParser().getCurrentLineNumber();
        return ends
                - row.stream()
                        .mapToLong(cell -> LINE_BREAK.matcher(cell).results().count())
                        .sum();
    }

    /** A table of this row alone, which can be sent again. */
    private static Original original(CSVRecord row, Table table) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, table.mapping().format().get())) {
            csv.printRecord(row.getParser().getHeaderNames());
            csv.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Original(text.toString().getBytes(UTF_8), "text/csv", NAME, table.said());
    }
}
