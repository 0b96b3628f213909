package dev.probity.cases.detection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks scoring with the token of whoever is signed in, so that scoring's own roles hold and its record says who did what; see ADR 0073. Scoring's answer comes back
 * as it is, problems too. What may be asked is what the resources of this package name: nothing of a request reaches scoring but what they pass.
 */
@ApplicationScoped
class DetectionGate {
    private static final Logger LOG = Logger.getLogger(DetectionGate.class);
    private static final String THERE = "/api/v1/";
    private static final String HERE = "/api/v1/detection/";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CONNECT_MILLIS = 1000;

    private final WebClient client;
    private final String url;

    DetectionGate(Vertx vertx, CaseConfig config) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setFollowRedirects(false)
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setUserAgentEnabled(false));
        this.url = config.scoringUrl() + THERE;
    }

    /**
     * What somebody asks of scoring.
     *
     * @param method of the request
     * @param path below /api/v1/, each part of it checked
     * @param query parameters by name
     * @param ifMatch ETag on which the change was decided; null where none was sent
     * @param body null for none
     */
    record Question(
            HttpMethod method,
            String path,
            Map<String, String> query,
            @Nullable String ifMatch,
            @Nullable ObjectNode body) {
        static Question get(String path) {
            return new Question(HttpMethod.GET, path, Map.of(), null, null);
        }

        static Question post(String path, @Nullable String ifMatch, ObjectNode body) {
            return new Question(HttpMethod.POST, path, Map.of(), ifMatch, body);
        }

        static Question put(String path, @Nullable String ifMatch, ObjectNode body) {
            return new Question(HttpMethod.PUT, path, Map.of(), ifMatch, body);
        }

        static Question delete(String path, @Nullable String ifMatch) {
            return new Question(HttpMethod.DELETE, path, Map.of(), ifMatch, null);
        }
    }

    /** Scoring's answer with status, body, ETag, Location and Retry-After. */
    Uni<Response> ask(Question question, SecurityIdentity identity) {
        return send(question, identity).map(DetectionGate::passedOn);
    }

    /** The same, before it is passed on. */
    Uni<HttpResponse<Buffer>> send(Question question, SecurityIdentity identity) {
        var request = client.requestAbs(question.method(), url + question.path())
                .timeout(PATIENCE.toMillis())
                .bearerTokenAuthentication(
                        identity.getCredential(AccessTokenCredential.class).getToken())
                .putHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        question.query().forEach(request::addQueryParam);
        if (question.ifMatch() != null) {
            request.putHeader(HttpHeaders.IF_MATCH, question.ifMatch());
        }
        var answered = question.body() == null
                ? request.send()
                : request.putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                        .sendBuffer(Buffer.buffer(question.body().toString()));
        return answered.onFailure().transform(DetectionGate::away).invoke(DetectionGate::understood);
    }

    private static ProblemException away(Throwable failure) {
        LOG.warnf("scoring did not answer cause=%s", failure.getClass().getSimpleName());
        return new ProblemException(
                ProblemType.SCORING_AWAY,
                "Rules, back-tests and policies are kept there. If you were changing something, look whether it was done before you try again.");
    }

    /** A token that is good here and not there is no matter of signing in again; what is no JSON was not said by scoring. */
    private static void understood(HttpResponse<Buffer> answer) {
        var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        if (answer.statusCode() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Scoring does not take your sign-in. Ask whoever runs this to have tokens made out for probity-scoring, too.");
        }
        if (answer.statusCode() != Response.Status.NO_CONTENT.getStatusCode()
                && (type == null || !type.matches("application/(problem\\+)?json(;.*)?"))) {
            throw away(new IllegalStateException("no JSON"));
        }
    }

    static Response passedOn(HttpResponse<Buffer> answer) {
        return passedOn(answer, answer.body() == null ? null : answer.body().toString());
    }

    static Response passedOn(HttpResponse<Buffer> answer, @Nullable String body) {
        var response = Response.status(answer.statusCode());
        if (body != null) {
            response.entity(body).type(answer.getHeader(HttpHeaders.CONTENT_TYPE));
        }
        pass(answer, HttpHeaders.ETAG, response);
        pass(answer, HttpHeaders.RETRY_AFTER, response);
        var location = answer.getHeader(HttpHeaders.LOCATION);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location.replaceFirst("^.*?" + THERE, HERE));
        }
        return response.build();
    }

    private static void pass(HttpResponse<Buffer> answer, String header, Response.ResponseBuilder response) {
        var value = answer.getHeader(header);
        if (value != null) {
            response.header(header, value);
        }
    }
}
