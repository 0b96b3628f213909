package dev.probity.cases.suite;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** A server on this machine's loopback that stands in for somebody else's. */
public final class StandIn implements AutoCloseable {
    private final HttpServer server;

    private StandIn(HttpServer server) {
        this.server = server;
    }

    /** One that answers so to all that is asked at that path and below it. */
    public static StandIn answering(String path, HttpHandler answer) {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext(path, answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new StandIn(server);
        } catch (IOException e) {
            throw new UncheckedIOException("a stand-in did not start", e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
