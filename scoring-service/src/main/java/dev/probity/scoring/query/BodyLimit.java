package dev.probity.scoring.query;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says in a problem that an announced body is too large, before any of it is read; the HTTP layer by itself would hang up without a word. */
@Singleton
final class BodyLimit {
    /** Before Quarkus' own look at the length. */
    private static final int FIRST = 1_000;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, FIRST);
    }

    private void look(RoutingContext exchange) {
        var announced = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || !announced.matches("\\d{1,18}") || Long.parseLong(announced) <= limit) {
            exchange.next();
            return;
        }
        var type = ProblemType.TOO_LARGE;
        var problem = new JsonObject()
                .put("type", type.uri())
                .put("title", type.title())
                .put("status", type.status().getStatusCode())
                .put("detail", "A body holds at most " + limit + " bytes")
                .put("instance", exchange.normalizedPath());
        exchange.response()
                .setStatusCode(type.status().getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.encode())
                .onComplete(done -> exchange.request().connection().close());
    }
}
