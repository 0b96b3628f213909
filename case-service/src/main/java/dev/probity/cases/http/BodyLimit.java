package dev.probity.cases.http;

import dev.probity.cases.CaseConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Says in a problem that an announced body is too large, before any of it is read; the HTTP layer by itself would hang up without a word. */
@ApplicationScoped
public class BodyLimit {
    /** Behind what adds headers to every answer, before Quarkus' own look at the length. */
    private static final int EARLY = 900;

    private final long most;

    BodyLimit(CaseConfig config) {
        this.most = config.body().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, EARLY);
    }

    /** Most bytes of a body. */
    long most() {
        return most;
    }

    ProblemException exceeded() {
        return new ProblemException(ProblemType.TOO_LARGE, "A body has at most " + most + " bytes. Send less at once.");
    }

    private void look(RoutingContext exchange) {
        var announced = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || !announced.matches("\\d{1,18}") || Long.parseLong(announced) <= most) {
            exchange.next();
            return;
        }
        var why = exceeded();
        var problem = Problems.of(why.type(), why.getMessage(), List.of(), exchange.normalizedPath());
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Json.encode(problem))
                .onComplete(done -> exchange.request().connection().close());
    }
}
