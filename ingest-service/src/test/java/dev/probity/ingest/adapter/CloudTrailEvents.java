package dev.probity.ingest.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.ingest.deadletter.Original;
import dev.probity.ingest.event.EventRules;
import dev.probity.ingest.event.TimeBounds;
import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.intake.EventTaker;
import dev.probity.ingest.schema.EventSchemas;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/**
 * {@code CloudTrailEvents RECORDS OUT}: the events that the adapter makes of a file of CloudTrail's records, one a line as they would lie on their topics, checked by the service's own rules.
 * {@code deploy/bench/run real} starts it. It fails on a record that would become a dead letter. Addresses are not sealed: no party of such records is known by one.
 */
final class CloudTrailEvents implements EventTaker {
    private static final int LONGEST_EVENT = 256 * 1024;

    private final EventRules rules =
            new EventRules(EventSchemas.load(), LONGEST_EVENT, new TimeBounds(Clock.systemUTC(), Duration.ofDays(1)));
    private final Writer out;

    CloudTrailEvents(Writer out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        try (var records = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(Path.of(args[0]))), UTF_8));
                var out = Files.newBufferedWriter(Path.of(args[1]))) {
            var events = new CloudTrailEvents(out);
            var adapter = new CloudTrail(new ObjectMapper());
            long line = 0;
            for (var record = records.readLine(); record != null; record = records.readLine()) {
                var bytes = record.getBytes(UTF_8);
                adapter.take(events, bytes, 0, bytes.length, ++line);
            }
        }
    }

    @Override
    public void take(byte[] buffer, int offset, int length, long line) {
        switch (rules.check(buffer, offset, length)) {
            case Verdict.Accepted(var event) -> write(new String(event.value(), UTF_8));
            case Verdict.Refused refused -> throw new IllegalStateException("line " + line + ": " + refused);
        }
    }

    private void write(String event) {
        try {
            out.write(event + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void refuse(long line, Verdict.Refused what, Original original) {
        throw new IllegalStateException("line " + line + ": " + what);
    }
}
