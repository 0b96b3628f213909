package dev.probity.bench.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports for what is started. */
public final class Ports {
    private Ports() {}

    /** A port of the loopback address that was free a moment ago. */
    public static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
