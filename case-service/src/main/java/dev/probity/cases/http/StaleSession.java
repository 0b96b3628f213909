package dev.probity.cases.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A browser's session that can't be read any more, because the secret that it was sealed with is gone: it is put away, and the sign-in begins anew. Once: whoever
 * comes back refused is told so.
 */
final class StaleSession {
    private static final String SIGN_IN = "/sign-in";
    private static final String RETURN_TO = "returnTo";
    private static final String ANEW = "anew";
    private static final String SESSION = "q_session";

    private StaleSession() {}

    static boolean isSent(HttpHeaders headers) {
        return headers.getCookies().keySet().stream().anyMatch(StaleSession::isSession);
    }

    /** The way on for a browser whose sign-in fails on its session; empty for anything else. */
    static Optional<Response> putAway(UriInfo uri, HttpHeaders headers) {
        var asked = uri.getQueryParameters();
        if (!uri.getRequestUri().getPath().equals(SIGN_IN) || asked.containsKey(ANEW) || !isSent(headers)) {
            return Optional.empty();
        }
        var returnTo = SignInResource.ownPath(asked.getFirst(RETURN_TO));
        var gone = headers.getCookies().keySet().stream()
                .filter(StaleSession::isSession)
                .map(name -> new NewCookie.Builder(name)
                        .path("/")
                        .maxAge(0)
                        .httpOnly(true)
                        .build())
                .toArray(NewCookie[]::new);
        return Optional.of(Response.seeOther(URI.create(SIGN_IN + "?" + ANEW + "=1&" + RETURN_TO + "="
                        + URLEncoder.encode(returnTo, StandardCharsets.UTF_8)))
                .cookie(gone)
                .build());
    }

    private static boolean isSession(String cookie) {
        return cookie.startsWith(SESSION);
    }
}
