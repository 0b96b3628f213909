package dev.probity.ingest.http;

import dev.probity.ingest.publish.PipelineFullException;
import io.opentelemetry.api.trace.Span;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into a problem; the only place that knows HTTP statuses of failures. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String RETRY_SECONDS = "5";
    /** Method, answer or body of another kind than the resource's. */
    private static final Set<Integer> MISFITS = Set.of(405, 406, 415);

    private final CurrentIdentityAssociation identities;

    ProblemMappers(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    public Response full(PipelineFullException e) {
        LOG.warnf(
                "pipeline full cause=%s",
                e.getCause() == null ? "" : e.getCause().getClass().getSimpleName());
        return answer(
                new ProblemException(
                        ProblemType.PIPELINE_FULL,
                        "not everything could be stored; send the whole request again soon, what is already stored is known by source and id"));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response notSignedIn(Exception e) {
        return answer(new ProblemException(
                ProblemType.NOT_SIGNED_IN,
                "send a bearer token that is valid, not expired and meant for probity-ingest"));
    }

    @ServerExceptionMapper
    public Response signInDown(OIDCException e) {
        LOG.warnf("OIDC provider cannot be reached cause=%s", e.getMessage());
        return answer(new ProblemException(
                ProblemType.SIGN_IN_UNAVAILABLE, "the sign-in provider cannot be reached; nothing was taken"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answer(
                new ProblemException(
                        ProblemType.FORBIDDEN,
                        "this needs the role integrator; of machines, the role service may send events, and of people admin may read and answer dead letters"));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        if (e.getCause() instanceof ProblemException known) {
            return answer(known);
        }
        // a request that fits no operation is turned away before anyone asks who sent it
        if (MISFITS.contains(e.getResponse().getStatus())
                && identities.getIdentity().isAnonymous()) {
            return notSignedIn(e);
        }
        var type = switch (e.getResponse().getStatus()) {
            // JAX-RS says 404 of a parameter that cannot be converted too; that has a cause
            case 404 -> e.getCause() == null ? ProblemType.NOT_FOUND : ProblemType.PARAMETER_INVALID;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 415 -> ProblemType.MEDIA_TYPE_UNKNOWN;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 400 -> ProblemType.PARAMETER_INVALID;
            default -> ProblemType.INTERNAL;
        };
        var detail = type == ProblemType.MEDIA_TYPE_UNKNOWN
                ? "send application/cloudevents+json, application/cloudevents-batch+json, application/x-ndjson, or application/json with ce- headers"
                : type.title();
        return answer(new ProblemException(type, detail));
    }

    @ServerExceptionMapper
    public Response unknown(RuntimeException e) {
        LOG.error("request failed", e);
        return answer(
                new ProblemException(ProblemType.INTERNAL, "nothing was acknowledged; our logs know the trace id"));
    }

    private static Response answer(ProblemException e) {
        var problem = e.problem(Span.current().getSpanContext().getTraceId());
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        switch (e.type()) {
            case PIPELINE_FULL, TOO_MANY_REQUESTS, SIGN_IN_UNAVAILABLE, DEAD_LETTERS_UNAVAILABLE ->
                answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            case NOT_SIGNED_IN -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case EVENT_REFUSED,
                    SOURCE_NOT_GRANTED,
                    BODY_UNREADABLE,
                    BODY_TOO_LARGE,
                    EXPANSION_TOO_LARGE,
                    ENCODING_UNKNOWN,
                    MEDIA_TYPE_UNKNOWN,
                    MAPPING_INVALID,
                    PARAMETER_INVALID,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    FORBIDDEN,
                    DEAD_LETTER_UNREADABLE,
                    INTERNAL -> {}
        }
        return answer.build();
    }
}
