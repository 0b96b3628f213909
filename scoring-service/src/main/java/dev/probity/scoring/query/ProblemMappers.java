package dev.probity.scoring.query;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns everything that goes wrong into a problem; what is unknown shows a trace id and no internals. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response declined(ProblemException e, UriInfo uri) {
        return answer(e.type(), String.valueOf(e.getMessage()), e.errors(), uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(UriInfo uri) {
        return answer(ProblemType.UNAUTHENTICATED, "The token is missing, expired, or made out for another", null, uri);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(UriInfo uri) {
        return answer(ProblemType.FORBIDDEN, "None of your roles may see this", null, uri);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> answer(ProblemType.NOT_FOUND, "No such path, or a parameter that is no such thing", null, uri);
            case 405 -> answer(ProblemType.METHOD_NOT_ALLOWED, "The path knows no such method", null, uri);
            case 406 -> answer(ProblemType.NOT_ACCEPTABLE, "Answers are JSON", null, uri);
            case 413 -> answer(ProblemType.TOO_LARGE, "Send less at once", null, uri);
            case 415 -> answer(ProblemType.MEDIA_TYPE_UNKNOWN, "Bodies are application/json", null, uri);
            default ->
                status >= 400 && status < 500
                        ? answer(ProblemType.INVALID_PARAMETER, "The request cannot be understood", null, uri)
                        : unknown(e, uri);
        };
    }

    /** A body whose parts are of other types than they should be. */
    @ServerExceptionMapper
    Response misshapen(MismatchedInputException e, UriInfo uri) {
        var pointer = new StringBuilder();
        e.getPath()
                .forEach(part -> pointer.append('/')
                        .append(part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName()));
        var error = new Problem.Error(pointer.toString(), "type", "is not of the type that belongs here");
        return answer(ProblemType.INVALID_PARAMETER, pointer + ": " + error.detail(), List.of(error), uri);
    }

    @ServerExceptionMapper
    Response unknown(Throwable e, UriInfo uri) {
        LOG.error("a request failed", e);
        return answer(ProblemType.INTERNAL, "Look for the trace id in the logs", null, uri);
    }

    private static Response answer(ProblemType type, String detail, @Nullable List<Problem.Error> errors, UriInfo uri) {
        var problem = new Problem(
                type.uri(),
                type.title(),
                type.status().getStatusCode(),
                detail,
                uri.getPath(),
                Span.current().getSpanContext().getTraceId(),
                errors);
        var answer = Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (type == ProblemType.REBALANCING) {
            answer.header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
