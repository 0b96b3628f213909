package dev.probity.cases.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns whatever goes wrong into a problem answer; an unknown failure says no more than its trace id. */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";
    private static final String A_SECOND = "1";
    private static final Set<String> AWAY = Set.of("08", "40", "53", "57");

    @ServerExceptionMapper
    public Response problem(ProblemException e, UriInfo uri) {
        return answer(e.type(), e.getMessage(), e.errors(), uri);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, UriInfo uri) {
        var errors = e.getConstraintViolations().stream()
                .map(v -> new ProblemError(pointer(v), rule(v), v.getMessage()))
                .sorted((a, b) -> String.valueOf(a.pointer()).compareTo(String.valueOf(b.pointer())))
                .toList();
        return answer(ProblemType.INVALID, "See errors for what is wrong with it.", errors, uri);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, UriInfo uri) {
        return notJson(e, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response signedOut(SecurityException e, UriInfo uri, HttpHeaders headers) {
        return StaleSession.putAway(uri, headers).orElseGet(() -> signedOut(uri));
    }

    private static Response signedOut(UriInfo uri) {
        return Response.fromResponse(answer(
                        ProblemType.SIGNED_OUT,
                        "Sign in, or send a valid bearer token made out for this service.",
                        uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(ProblemType.FORBIDDEN, "Ask whoever gives out roles if you need this for your work.", uri);
    }

    /** Who has no name is asked for one before anything else is said of the request. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e, UriInfo uri, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return notJson(json, uri);
        }
        if (e.getCause() instanceof ProblemException problem) {
            return problem(problem, uri);
        }
        return switch (e.getResponse().getStatus()) {
            case 400 -> answer(ProblemType.INVALID, "It could not be understood.", uri);
            case 401 -> answer(ProblemType.SIGNED_OUT, "Sign in first.", uri);
            case 403 -> answer(ProblemType.FORBIDDEN, "Not for you.", uri);
            case 404 -> answer(ProblemType.MISSING, "It does not exist, or it is not for you to see.", uri);
            case 405 -> answer(ProblemType.METHOD, "See contracts/openapi.yaml for what is.", uri);
            case 406 -> answer(ProblemType.NOT_ACCEPTABLE, "Ask for application/json.", uri);
            case 413 -> answer(ProblemType.TOO_LARGE, "Send less at once.", uri);
            case 415 ->
                nameless(headers) ? signedOut(uri) : answer(ProblemType.MEDIA_TYPE, "Send application/json.", uri);
            default -> unknown(e, uri);
        };
    }

    @ServerExceptionMapper
    public Response unknown(Throwable e, UriInfo uri) {
        var failure = unknown(e);
        return answer(failure.type(), failure.getMessage(), failure.errors(), uri);
    }

    /** What went wrong with one of several things that one request asked for; the path is the thing's. */
    public static Problem of(Throwable e, String path) {
        var failure = e instanceof ProblemException known ? known : unknown(e);
        return of(failure.type(), failure.getMessage(), failure.errors(), path);
    }

    private static ProblemException unknown(Throwable e) {
        if (passing(e)) {
            LOG.warnf("request refused cause=%s", e.getClass().getSimpleName());
            return new ProblemException(
                    ProblemType.OVERLOADED, "The database did not answer. Nothing was saved; try again soon.");
        }
        LOG.errorf("request failed %s", Cause.of(e));
        return new ProblemException(
                ProblemType.BROKEN, "Nothing was saved. The trace id leads those who run this to the cause.");
    }

    private static boolean nameless(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null && !StaleSession.isSent(headers);
    }

    /** Whether the database was away, overrun or chose this request to give way (SQLSTATE classes 08, 53, 57, 40). */
    static boolean passing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var state = Cause.sqlState(cause);
            if (state != null) {
                return AWAY.contains(state.substring(0, 2));
            }
            var network = cause instanceof IOException && !(cause instanceof JsonProcessingException);
            if (network || cause instanceof TimeoutException || cause instanceof VertxException) {
                return true;
            }
        }
        return false;
    }

    private static Response notJson(JsonProcessingException e, UriInfo uri) {
        var pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : null;
        var where = e.getLocation();
        var detail = where == null
                ? "The body cannot be read."
                : "The body cannot be read at line %d, column %d.".formatted(where.getLineNr(), where.getColumnNr());
        var rule = e instanceof MismatchedInputException ? "type" : "syntax";
        return answer(ProblemType.NOT_JSON, detail, List.of(new ProblemError(pointer, rule, detail)), uri);
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    /** The path without method and parameter name where it leads into a body; else the parameter's name. */
    private static String pointer(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        if (nodes.size() <= 2) {
            return nodes.getLast().getName();
        }
        if (violation.getLeafBean() instanceof PageQuery) {
            return nodes.get(2).getName();
        }
        var pointer = new StringBuilder();
        for (Path.Node node : nodes.subList(2, nodes.size())) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String rule(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static Response answer(ProblemType type, String detail, UriInfo uri) {
        return answer(type, detail, List.of(), uri);
    }

    private static Response answer(ProblemType type, @Nullable String detail, List<ProblemError> errors, UriInfo uri) {
        var response = Response.status(type.status())
                .type(Problem.JSON)
                .entity(of(type, detail, errors, uri.getRequestUri().getRawPath()));
        if (type.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        } else if (type == ProblemType.TOO_MANY) {
            response.header(HttpHeaders.RETRY_AFTER, A_SECOND);
        }
        return response.build();
    }

    static Problem of(ProblemType type, @Nullable String detail, List<ProblemError> errors, String path) {
        var context = Span.current().getSpanContext();
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail,
                path,
                context.isValid() ? context.getTraceId() : null,
                errors);
    }
}
