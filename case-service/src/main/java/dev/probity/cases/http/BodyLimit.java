package dev.probity.cases.http;

import dev.probity.cases.CaseConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Pattern;

/** Says in a problem that an announced body is too large, before any of it is read; the HTTP layer by itself would hang up without a word. */
@ApplicationScoped
public class BodyLimit {
    /** Behind what adds headers to every answer, before Quarkus' own look at the length. */
    private static final int EARLY = 900;

    /** Where files are sent to. */
    private static final Pattern FILES = Pattern.compile("/api/v1/cases/[^/]+/attachments/?");
    /** What stands around a file in its form. */
    private static final long FORM = 64 * 1024;

    private final long most;
    private final long largestFile;

    BodyLimit(CaseConfig config) {
        this.most = config.body().asLongValue();
        this.largestFile = config.attachments().largest().asLongValue();
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

    /** Most bytes of a file. */
    public long largestFile() {
        return largestFile;
    }

    /** Of a file that is larger. */
    public ProblemException fileTooLarge() {
        return new ProblemException(
                ProblemType.TOO_LARGE,
                "A file has at most %d bytes (%d MiB). Send it in parts, or only what matters of it."
                        .formatted(largestFile, largestFile >> 20));
    }

    private void look(RoutingContext exchange) {
        var announced = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var file = exchange.request().method() == HttpMethod.POST
                && FILES.matcher(exchange.normalizedPath()).matches();
        if (announced == null
                || !announced.matches("\\d{1,18}")
                || Long.parseLong(announced) <= (file ? largestFile + FORM : most)) {
            exchange.next();
            return;
        }
        var why = file ? fileTooLarge() : exceeded();
        var problem = Problems.of(why.type(), why.getMessage(), List.of(), exchange.normalizedPath());
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.JSON)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Json.encode(problem))
                .onComplete(done -> exchange.request().connection().close());
    }
}
