package dev.probity.scoring.query;

import dev.probity.scoring.ScoringConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says in a problem that an announced body is too large, before any of it is read; the HTTP layer by itself would hang up without a word. */
@ApplicationScoped
class BodyLimit {
    /** Before Quarkus' own look at the length. */
    private static final int FIRST = 1_000;

    private static final String DETAIL = "A body has at most %d bytes. Send less at once.";

    private final long limit;

    BodyLimit(ScoringConfig config) {
        this.limit = config.body().asLongValue();
    }

    /** Most bytes of a body. */
    long most() {
        return limit;
    }

    ProblemException exceeded() {
        return new ProblemException(ProblemType.TOO_LARGE, DETAIL.formatted(limit));
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
                .put("detail", DETAIL.formatted(limit))
                .put("instance", exchange.normalizedPath());
        exchange.response()
                .setStatusCode(type.status().getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.encode())
                .onComplete(done -> exchange.request().connection().close());
    }
}
