package dev.probity.bench.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One keep-alive connection that sends request bodies of unknown length in chunks. */
final class StreamConnection implements AutoCloseable {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int READ_BYTES = 8_192;

    private final Socket socket = new Socket();
    private final OutputStream out;
    private final InputStream in;

    StreamConnection(Target target) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(target.address());
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    void begin(byte[] head) throws IOException {
        out.write(head);
    }

    /** Sends one chunk; false if the server has answered before the body's end, so that sending on is pointless. */
    boolean send(byte[] bytes, int from, int count) throws IOException {
        if (in.available() > 0) {
            return false;
        }
        out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes, from, count);
        out.write(LINE_END);
        return true;
    }

    void end() throws IOException {
        out.write(LAST_CHUNK);
    }

    Answer answer() throws IOException {
        var reader = new AnswerReader();
        byte[] arrived = new byte[READ_BYTES];
        int count;
        do {
            count = in.read(arrived);
            if (count < 0) {
                throw new EOFException("the server closed the connection without a whole answer");
            }
        } while (!reader.add(ByteBuffer.wrap(arrived, 0, count)));
        return reader.take();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
