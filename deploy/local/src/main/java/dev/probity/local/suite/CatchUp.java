package dev.probity.local.suite;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.Trouble;
import dev.probity.local.oidc.Tokens;
import dev.probity.local.progress.Progress;
import dev.probity.local.progress.Words;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Waits until scoring-service has read what was told, so that whoever asks it first is not told that nothing is known. */
public final class CatchUp {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** How often in a row nothing must wait: a stage of the stream hands on to the next between two looks. */
    private static final int QUIET_LOOKS = 3;

    /** Longer than this without any movement, or than that in all, people are not kept waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final URI status;
    private final String token;

    private CatchUp(URI status, String token) {
        this.status = status;
        this.token = token;
    }

    /** Waits, and shows how much is left; gives up quietly where nothing moves any more. */
    public static void await(Suite suite, Progress progress) {
        Progress.Stage stage = progress.begin("Scoring the story");
        try {
            CatchUp waiting = new CatchUp(
                    suite.addresses().service("scoring").resolve("/api/v1/status"),
                    Tokens.of(suite.addresses().issuer(), "admin"));
            boolean done = waiting.untilQuiet(suite, stage);
            stage.done(done ? "all scored" : "goes on behind; more findings come in meanwhile");
        } catch (Trouble trouble) {
            stage.failed();
            throw trouble;
        }
    }

    private boolean untilQuiet(Suite suite, Progress.Stage stage) {
        int quiet = 0;
        // the number may rise: what one stage has read, the next has yet to read
        long before = Long.MAX_VALUE;
        Instant begun = Instant.now();
        Instant moved = begun;
        while (quiet < QUIET_LOOKS && !suite.isClosing()) {
            OptionalLong waiting = waiting();
            quiet = waiting.isPresent() && waiting.getAsLong() == 0 ? quiet + 1 : 0;
            if (waiting.isPresent() && waiting.getAsLong() != before) {
                before = waiting.getAsLong();
                moved = Instant.now();
            }
            waiting.ifPresent(left -> stage.detail(Words.count(left) + " records wait"));
            if (moved.plus(PATIENCE).isBefore(Instant.now())
                    || begun.plus(LONGEST).isBefore(Instant.now())) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** How many records wait; empty where scoring-service can't say now. */
    private OptionalLong waiting() {
        HttpRequest request = HttpRequest.newBuilder(status)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? OptionalLong.of(
                            new JsonMapper().readTree(answer.body()).path("lag").asLong())
                    : OptionalLong.empty();
        } catch (IOException notNow) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the story was being scored.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the story was being scored.", e);
        }
    }
}
