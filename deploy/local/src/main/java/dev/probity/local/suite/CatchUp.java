package dev.probity.local.suite;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.Trouble;
import dev.probity.local.oidc.Tokens;
import dev.probity.local.progress.Progress;
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

    private final URI status;
    private final String token;

    private CatchUp(URI status, String token) {
        this.status = status;
        this.token = token;
    }

    /** Waits, and shows how much is left; leaves it to itself where nothing moves any more. */
    public static void await(Suite suite, Progress progress) {
        Progress.Stage stage = progress.begin("Scoring the story");
        try {
            CatchUp waiting = new CatchUp(
                    suite.addresses().service("scoring").resolve("/api/v1/status"),
                    Tokens.of(suite.addresses().issuer(), "admin"));
            Backlog backlog = new Backlog(Instant.now());
            if (waiting.untilScored(suite, stage, backlog)) {
                stage.done("all scored");
            } else {
                stage.left("goes on by itself, " + backlog.words() + "; findings come in as it does");
            }
        } catch (Trouble trouble) {
            stage.failed();
            throw trouble;
        }
    }

    private boolean untilScored(Suite suite, Progress.Stage stage, Backlog backlog) {
        while (!backlog.isScored() && !suite.isClosing()) {
            backlog.look(waiting(), Instant.now());
            stage.detail(backlog.words());
            if (backlog.isStuck(Instant.now())) {
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
