package dev.probity.bench.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
    private static final String WITH_LENGTH =
            "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nContent-Length: 5\r\n\r\nhällo".replace("hällo", "hello");
    private static final String CHUNKED =
            "HTTP/1.1 422 Unprocessable\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n";
    private static final String WITHOUT_BODY = "HTTP/1.1 204 No Content\r\n\r\n";

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7", "1000"})
    void answersComeTogetherFromPiecesOfAnySize(int size) {
        var reader = new AnswerReader();
        assertEquals(new Answer(200, "hello"), feed(reader, WITH_LENGTH, size));
        assertEquals(new Answer(422, "abcde"), feed(reader, CHUNKED, size));
        assertEquals(new Answer(204, ""), feed(reader, WITHOUT_BODY, size));
        assertEquals(new Answer(200, "hello"), feed(reader, WITH_LENGTH, size));
    }

    @Test
    void answerLargerThanTheFirstBufferIsReadWhole() {
        String body = "x".repeat(100_000);
        String text = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        assertEquals(body, feed(new AnswerReader(), text, 8_192).body());
    }

    @Test
    void onlyTwoHundredsAreSuccess() {
        assertTrue(new Answer(202, "").isSuccess());
        assertFalse(new Answer(422, "").isSuccess());
        assertFalse(new Answer(503, "").isSuccess());
    }

    private static Answer feed(AnswerReader reader, String text, int size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean whole = false;
        for (int at = 0; at < bytes.length; at += size) {
            assertFalse(whole, "whole before its end");
            whole = reader.add(ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at)));
        }
        assertTrue(whole, "not whole at its end");
        return reader.take();
    }
}
