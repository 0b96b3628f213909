package dev.probity.bench.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Where events are sent, and by which right.
 *
 * @param uri the endpoint, plain HTTP
 * @param token a bearer token, empty where none is asked for
 */
public record Target(URI uri, String token) {

    InetSocketAddress address() {
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /** The head of a POST with further header lines, up to and with the empty line. */
    byte[] head(String... headers) {
        StringBuilder head =
                new StringBuilder("POST " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
