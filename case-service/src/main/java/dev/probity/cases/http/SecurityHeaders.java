package dev.probity.cases.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** What browsers may do with pages and answers: load from here alone, frame nothing, keep no case in a cache. */
public final class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final int BEFORE_ROUTES = 1000;
    private static final String HASHED = "/assets/";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; manifest-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, BEFORE_ROUTES);
    }

    private static void add(RoutingContext context) {
        var path = context.normalizedPath();
        context.addHeadersEndHandler(ended -> headers(context.response(), path));
        context.next();
    }

    private static void headers(HttpServerResponse response, String path) {
        response.putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!path.startsWith("/q/") && !response.headers().contains(CONTENT_SECURITY_POLICY)) {
            response.putHeader(CONTENT_SECURITY_POLICY, POLICY);
        }
        if (path.startsWith("/api/")) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (response.headers().contains(HttpHeaders.CACHE_CONTROL)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, neverChanges(response, path) ? IMMUTABLE : "no-cache");
        }
    }

    /** Only what has its content's hash in its name; a page that came from a cache would ask for scripts that are gone. */
    private static boolean neverChanges(HttpServerResponse response, String path) {
        var type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        return path.startsWith(HASHED) && (type == null || !type.startsWith("text/html"));
    }
}
