package dev.probity.scoring.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A small sign-in server: discovery, keys, and tokens for whoever a test wants to be. */
public final class TokenIssuer implements AutoCloseable {
    private static final int KEY_BITS = 2048;
    private static final int MINUTES_VALID = 10;

    private final HttpServer server;
    private final RsaJsonWebKey key;
    private final String issuer;

    private TokenIssuer(HttpServer server, RsaJsonWebKey key) {
        this.server = server;
        this.key = key;
        this.issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/probity";
    }

    public static TokenIssuer start() {
        try {
            var key = RsaJwkGenerator.generateJwk(KEY_BITS);
            key.setKeyId("test");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TokenIssuer(server, key);
            server.createContext(
                    "/realms/probity/.well-known/openid-configuration",
                    exchange -> answer(exchange, """
                    {"issuer":"%1$s","jwks_uri":"%1$s/keys","token_endpoint":"%1$s/token",\
                    "authorization_endpoint":"%1$s/auth","id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer.issuer)));
            server.createContext("/realms/probity/keys", exchange -> answer(exchange, new JsonWebKeySet(key).toJson()));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    public String issuer() {
        return issuer;
    }

    /** A token of this service for somebody of that role. */
    public String token(String role) {
        return token(role, "probity-scoring", MINUTES_VALID);
    }

    public String token(String role, String audience, int minutesValid) {
        return token(role, audience, minutesValid, Map.of());
    }

    /** A token of this service for somebody who may do nothing. */
    public String tokenWithoutRole() {
        return token("nobody", "probity-scoring", MINUTES_VALID, Map.of("realm_access", Map.of("roles", List.of())));
    }

    /** A token as the realm of the local suite marks its own. */
    public String tokenOfTheLocalSuite(String role) {
        return token(role, "probity-scoring", MINUTES_VALID, Map.of("probity_place", "local"));
    }

    private String token(String role, String audience, int minutesValid, Map<String, ?> more) {
        try {
            var claims = new JwtClaims();
            claims.setIssuer(issuer);
            claims.setSubject("u-" + role);
            claims.setAudience(audience);
            claims.setIssuedAtToNow();
            claims.setExpirationTimeMinutesInTheFuture(minutesValid);
            claims.setClaim("realm_access", Map.of("roles", List.of(role)));
            more.forEach(claims::setClaim);
            var signed = new JsonWebSignature();
            signed.setPayload(claims.toJson());
            signed.setKey(key.getPrivateKey());
            signed.setKeyIdHeaderValue(key.getKeyId());
            signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
