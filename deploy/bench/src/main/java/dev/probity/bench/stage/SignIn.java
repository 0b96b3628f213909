package dev.probity.bench.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A small OpenID provider: it publishes its key and signs tokens as the real one would, so that the service checks them. */
public final class SignIn implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int KEY_BITS = 2048;
    private static final float TOKEN_MINUTES = 120;

    private final HttpServer server;
    private final RsaJsonWebKey key;

    /** Starts on a free port. */
    public SignIn() throws IOException, JoseException {
        key = RsaJwkGenerator.generateJwk(KEY_BITS);
        key.setKeyId("bench");
        key.setUse("sig");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), 0), 0);
        serve("/.well-known/openid-configuration", Orders.JSON.writeValueAsString(configuration()));
        serve("/jwks", "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}");
        serve("/token", Orders.JSON.writeValueAsString(token()));
        server.start();
    }

    private Map<String, Object> token() throws JoseException {
        return Map.of("access_token", senderToken(), "token_type", "Bearer", "expires_in", 60 * (int) TOKEN_MINUTES);
    }

    /** Takes whatever is sent to that path, and does nothing with it: what a service tells others is not what is measured. */
    public void takesAnythingAt(String path) {
        serve(path, "{}");
    }

    private Map<String, Object> configuration() {
        return Map.of(
                "issuer",
                url(),
                "jwks_uri",
                url() + "/jwks",
                "authorization_endpoint",
                url() + "/authorize",
                "token_endpoint",
                url() + "/token",
                "end_session_endpoint",
                url() + "/logout",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of(AlgorithmIdentifiers.RSA_USING_SHA256));
    }

    /** Where the service finds the provider. */
    public String url() {
        return "http://" + HOST + ":" + server.getAddress().getPort();
    }

    /** An access token of a sender who may send for every source. */
    public String senderToken() throws JoseException {
        var claims = claims("bench", "integrator");
        claims.setStringListClaim("probity_sources", "*");
        return signed(claims);
    }

    /** An access token of somebody who works with Probity and is that member of staff. */
    public String workerToken(String user, String staffId, String role) throws JoseException {
        var claims = claims(user, role);
        claims.setStringClaim("staff_id", staffId);
        return signed(claims);
    }

    private JwtClaims claims(String user, String role) {
        var claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setSubject(user);
        claims.setAudience("probity-ingest", "probity-scoring", "probity-case");
        claims.setExpirationTimeMinutesInTheFuture(TOKEN_MINUTES);
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("preferred_username", user);
        claims.setClaim("realm_access", Map.of("roles", List.of(role)));
        return claims;
    }

    private String signed(JwtClaims claims) throws JoseException {
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        return signature.getCompactSerialization();
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> answer(exchange, body));
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
