package dev.probity.simulator.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.simulator.send.LineOutput.Arrived;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Posts blocks of lines to the ingest API, again and again until they arrive: an event sent twice soon after changes nothing there. */
final class Post {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final int SHOWN_OF_AN_ANSWER = 600;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI events;
    private final Tokens tokens;
    private final boolean gzip;
    private final Duration patience;
    private String token = "";

    Post(URI service, Tokens tokens, boolean gzip, Duration patience) {
        String base = service.toString().replaceFirst("/+$", "");
        events = URI.create(base.endsWith("/events") ? base : base + "/api/v1/events");
        this.tokens = tokens;
        this.gzip = gzip;
        this.patience = patience;
    }

    Arrived send(Block block) throws IOException, InterruptedException {
        byte[] body = block.body(gzip);
        long givesUp = System.nanoTime() + patience.toNanos();
        Duration wait = FIRST_WAIT;
        boolean renewed = false;
        while (true) {
            String trouble;
            Duration asked = Duration.ZERO;
            try {
                HttpResponse<String> answer = client.send(request(body), BodyHandlers.ofString());
                int status = answer.statusCode();
                if (status / 100 == 2) {
                    return report(answer.body(), block.lines());
                }
                if (status == 401 && !renewed) {
                    renewed = true;
                    token = "";
                    continue;
                }
                trouble = "status " + status + ": " + shortened(answer.body());
                if (status != 429 && status < 500) {
                    throw new Refused(events + " answered " + trouble);
                }
                asked = retryAfter(answer);
            } catch (Refused e) {
                throw e;
            } catch (IOException e) {
                trouble = e.toString();
            }
            if (System.nanoTime() > givesUp) {
                throw new IOException(events + " took nothing for " + patience.toSeconds() + " s; last: " + trouble);
            }
            Thread.sleep(asked.compareTo(wait) > 0 ? asked : wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
            renewed = false;
        }
    }

    private HttpRequest request(byte[] body) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = tokens.token();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(events)
                .timeout(ANSWER)
                .header("content-type", "application/x-ndjson")
                .header("accept", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        if (gzip) {
            request.header("content-encoding", "gzip");
        }
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        return request.build();
    }

    private static Arrived report(String body, int lines) throws IOException {
        JsonNode report = JSON.readTree(body);
        if (report == null || !report.path("accepted").isNumber()) {
            return new Arrived(lines, lines, 0, 0);
        }
        JsonNode refused = report.path("refused");
        long refusedCount = refused.isArray() ? refused.size() : refused.asLong();
        if (refusedCount > 0) {
            System.err.println("refused: " + shortened(body));
        }
        return new Arrived(
                lines, report.path("accepted").asLong(), report.path("repeated").asLong(), refusedCount);
    }

    private static Duration retryAfter(HttpResponse<String> answer) {
        try {
            return Duration.ofSeconds(
                    answer.headers().firstValueAsLong("retry-after").orElse(0));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_OF_AN_ANSWER ? text : text.substring(0, SHOWN_OF_AN_ANSWER) + "…";
    }

    /** The service says that trying again will not help. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
