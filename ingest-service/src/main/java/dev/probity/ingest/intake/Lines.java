package dev.probity.ingest.intake;

import dev.probity.ingest.http.Bodies;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.Report;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Takes a stream line by line: published as it goes, acknowledged before the answer. */
public final class Lines {
    private Lines() {}

    /** What is done with one line, on any thread and beside others. */
    public interface LineTaker {
        void take(EventTaker events, byte[] buffer, int offset, int length, long number);
    }

    /** Takes all lines; when the stream breaks off, the problem says what had been taken by then. */
    public static Response take(InputStream stream, IntakeRun run, LineTaker taker) {
        var check = new ParallelCheck(run, taker);
        try (stream) {
            new LineReader(check.handingOver(stream), run.longestEvent()).forEach(check::line);
        } catch (IOException e) {
            throw Bodies.unreadable(e).after(finish(check, run));
        } catch (ProblemException e) {
            throw e.after(finish(check, run));
        }
        return Answers.ofMany(finish(check, run));
    }

    private static Report finish(ParallelCheck check, IntakeRun run) {
        check.finish();
        return run.finish();
    }
}
