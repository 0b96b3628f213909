package dev.probity.ingest.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.probity.ingest.event.JsonBounds;
import dev.probity.ingest.event.Utf8Json;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.schema.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the events of a batch (CloudEvents JSON batch format) in its text, so that each is taken as it was sent. */
final class BatchReader {
    private static final JsonFactory JSON = new JsonFactory();

    private BatchReader() {}

    /**
     * Where one event stands.
     *
     * @param offset first byte
     * @param length bytes
     */
    record Slice(int offset, int length) {}

    /** Reads the whole batch before anything is taken: a broken batch changes nothing. */
    static List<Slice> slices(byte[] body, int most) {
        if (!Utf8Json.is(body, 0, body.length)) {
            throw new ProblemException(ProblemType.BODY_UNREADABLE, "a batch is JSON in UTF-8");
        }
        List<Slice> slices = new ArrayList<>();
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new ProblemException(ProblemType.BODY_UNREADABLE, "a batch is a JSON array of events");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (slices.size() == most) {
                    throw tooMany(most);
                }
                int offset = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                slices.add(new Slice(offset, (int) parser.currentLocation().getByteOffset() - offset));
            }
            if (parser.nextToken() != null) {
                throw new ProblemException(
                        ProblemType.BODY_UNREADABLE, "a batch is one JSON array and nothing after it");
            }
            return slices;
        } catch (StreamConstraintsException e) {
            throw new ProblemException(
                    ProblemType.BODY_UNREADABLE,
                    "the batch cannot be taken apart: "
                            + JsonBounds.broken("", e).detail());
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                    ProblemType.BODY_UNREADABLE,
                    "the batch is not well-formed JSON at byte "
                            + e.getLocation().getByteOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException tooMany(int most) {
        var detail = "a batch has at most " + most + " events; send more as application/x-ndjson";
        return new ProblemException(
                ProblemType.BODY_TOO_LARGE, detail, List.of(new Violation("", "maxItems", detail)), null);
    }
}
