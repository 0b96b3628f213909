package dev.probity.scoring.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.IntFunction;

/** Has a question about a subject answered by the instance that holds it: here, or by a sibling, once. */
@ApplicationScoped
class Routing {
    private final LocalState local;
    private final Siblings siblings;

    Routing(LocalState local, Siblings siblings) {
        this.local = local;
        this.siblings = siblings;
    }

    /**
     * @param here answers from this instance, given the subject's partition
     */
    Response answer(String subject, Call call, IntFunction<Object> here) {
        var owner = local.ownerOf(subject);
        if (owner.equals(local.self())) {
            var answer = local.steady(() -> here.apply(local.partitionOf(subject)));
            return Response.ok(answer, MediaType.APPLICATION_JSON).build();
        }
        if (call.forwarded()) {
            throw new ProblemException(ProblemType.REBALANCING, "The subject has just moved on");
        }
        var answer = siblings.ask(owner, call);
        var response = Response.status(answer.statusCode()).entity(answer.body());
        answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).ifPresent(response::type);
        answer.headers()
                .firstValue(HttpHeaders.RETRY_AFTER)
                .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }
}
