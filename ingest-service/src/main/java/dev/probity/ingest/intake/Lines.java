package dev.probity.ingest.intake;

import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.http.Bodies;
import dev.probity.ingest.http.ProblemException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Takes a stream line by line: published as it goes, acknowledged before the answer. */
public final class Lines {
    private Lines() {}

    /** What is done with one line. */
    public interface LineTaker {
        void take(byte[] buffer, int offset, int length, long number);
    }

    /** Takes all lines; when the stream breaks off, the problem says what had been taken by then. */
    public static Response take(InputStream stream, IntakeRun run, LineTaker taker) {
        try (stream) {
            new LineReader(stream, run.longestEvent()).forEach((buffer, offset, length, number, cutOff) -> {
                if (cutOff) {
                    run.refuse(
                            number,
                            new Verdict.Refused(null, null, List.of(run.tooLong())),
                            LineReader.copy(buffer, offset, length));
                } else {
                    taker.take(buffer, offset, length, number);
                }
            });
        } catch (IOException e) {
            throw Bodies.unreadable(e).after(run.finish());
        } catch (ProblemException e) {
            throw e.after(run.finish());
        }
        return Answers.ofMany(run.finish());
    }
}
