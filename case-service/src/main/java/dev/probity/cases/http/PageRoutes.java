package dev.probity.cases.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/**
 * Opens the one page at each of its addresses (/queue, /cases/...), so that they can be reloaded and sent to a colleague. Quinoa's own
 * way comes after the REST endpoints, whose problem answers would come first.
 */
public final class PageRoutes {
    private static final String OF_PAGES = "/(?!api/|q/|sign-in|sign-out)[^.]+";
    private static final int BEFORE_ENDPOINTS = 1;

    void register(@Observes Router router) {
        router.routeWithRegex(HttpMethod.GET, OF_PAGES)
                .order(BEFORE_ENDPOINTS)
                .handler(context -> context.reroute("/"));
    }
}
