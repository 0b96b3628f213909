package dev.probity.ingest.http;

import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.access;
import static dev.probity.ingest.EventFixtures.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One more request than there is room for is told over HTTP to come back, at each door, and is let in when it does. */
@QuarkusTest
@TestProfile(TooManyRequestsQuarkusTest.RoomForOne.class)
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class TooManyRequestsQuarkusTest {
    @TestHTTPResource("/api/v1/events")
    URI events;

    public static class RoomForOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("probity.ingest.limits.requests", "1");
        }
    }

    @Test
    void oneMoreThanThereIsRoomForIsToldWhenToComeBackAndIsLetInThen() throws Exception {
        try (var first = new Socket(InetAddress.getLoopbackAddress(), events.getPort())) {
            begin(first, access() + "\n");
            var ofLines = new DoorsQuarkusTest.Door("post", "/api/v1/events", LINES);
            await().until(() -> knock(ofLines).extract().statusCode() == 429);
            for (var door : DoorsQuarkusTest.doors()) {
                isToldToComeBack(knock(door));
            }
            var answer = end(first);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(answer.contains("\"accepted\":1,"), answer);
        }
        send(Tokens.integrator(), access().toString()).statusCode(202);
    }

    /** Sends the head of a stream and its first chunk; the rest is yet to come. */
    private static void begin(Socket socket, String chunk) throws IOException {
        socket.setSoTimeout(20_000);
        write(
                socket,
                "POST /api/v1/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nContent-Type: "
                        + LINES + "\r\nAuthorization: Bearer " + Tokens.integrator() + "\r\n\r\n"
                        + Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
    }

    /** Ends the stream; its answer. */
    private static String end(Socket socket) throws IOException {
        write(socket, "0\r\n\r\n");
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private static ValidatableResponse knock(DoorsQuarkusTest.Door door) {
        return door.knock(Tokens.integrator(), null, new byte[] {'\n'});
    }

    /** What there is too much of. */
    String tooMuch() {
        return "too many requests at once";
    }

    private void isToldToComeBack(ValidatableResponse answer) {
        answer.statusCode(429)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", containsString("too-many-requests"))
                .body("status", equalTo(429))
                .body("detail", equalTo(tooMuch() + "; nothing of this one was taken"));
    }
}
