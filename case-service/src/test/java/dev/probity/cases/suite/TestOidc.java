package dev.probity.cases.suite;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A small identity provider: discovery, keys, code flow (signs in whoever is asked for) and client credentials. */
public final class TestOidc implements AutoCloseable {
    private static final String CLIENT = "probity-case";

    private final StandIn server = StandIn.answering("/realms/probity", this::handle);
    private final RsaJsonWebKey key;
    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> staff = new ConcurrentHashMap<>();
    private final Set<String> profiled = ConcurrentHashMap.newKeySet();
    private volatile String signsIn = "investigator";
    private volatile boolean local;

    private TestOidc(RsaJsonWebKey key) {
        this.key = key;
    }

    public static TestOidc start() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("test");
            return new TestOidc(key);
        } catch (JoseException e) {
            throw new IllegalStateException("the identity provider did not start", e);
        }
    }

    public String issuer() {
        return server.url() + "/realms/probity";
    }

    /** Whom the next code flow signs in. */
    public void signsIn(String user) {
        this.signsIn = user;
    }

    /** Marks what it signs as the realm of the local suite does, as long as the action runs. */
    public void asTheLocalSuite(Runnable action) {
        local = true;
        try {
            action.run();
        } finally {
            local = false;
        }
    }

    /** Lets tokens of that user say that they are this member of staff from now on, or nobody with null; all others have an id that no event names. */
    public void isStaff(String user, String staffId) {
        staff.put(user, Optional.ofNullable(staffId));
    }

    /** Lets tokens of that user name a member of staff of whom no profile came. */
    public void isUnheardOf(String user, String staffId) {
        profiled.add(staffId);
        isStaff(user, staffId);
    }

    /** All others are staff by a profile that any real one replaces. */
    private synchronized void profile(String staffId) {
        if (profiled.add(staffId)) {
            Sql.query("insert into staff_profile (ref, event_time) values ('staff:%s', 'epoch') on conflict do nothing"
                    .formatted(staffId));
        }
    }

    /** A good access token of the user whose name is also the role. */
    public String token(String user) {
        return token(user, List.of(user.replaceAll("\\d+$", "")), CLIENT, 300);
    }

    /** An access token, as good or bad as asked for. */
    public String token(String user, List<String> roles, String audience, long validSeconds) {
        var claims = claims(user, validSeconds);
        claims.setAudience(audience);
        claims.setClaim("realm_access", Map.of("roles", roles));
        return sign(claims);
    }

    @Override
    public void close() {
        server.close();
    }

    private JwtClaims claims(String user, long validSeconds) {
        var claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setSubject("sub-" + user);
        claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 600));
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + validSeconds));
        claims.setClaim("preferred_username", user);
        claims.setClaim("name", "The " + user);
        claims.setClaim("typ", "Bearer");
        staff.getOrDefault(user, Optional.of("W-" + user)).ifPresent(id -> {
            profile(id);
            claims.setClaim("staff_id", id.matches("\\d+") ? (Object) Long.valueOf(id) : id);
        });
        if (local) {
            claims.setClaim("probity_place", "local");
        }
        return claims;
    }

    private String sign(JwtClaims claims) {
        try {
            var jws = new JsonWebSignature();
            jws.setPayload(claims.toJson());
            jws.setKey(key.getPrivateKey());
            jws.setKeyIdHeaderValue(key.getKeyId());
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/realms/probity".length());
        switch (path) {
            case "/.well-known/openid-configuration" -> json(exchange, discovery());
            case "/certs" -> json(exchange, new JsonWebKeySet(key).toJson());
            case "/auth" -> authorize(exchange);
            case "/token" -> tokens(exchange);
            case "/logout" ->
                redirect(
                        exchange,
                        query(exchange.getRequestURI().getRawQuery()).getOrDefault("post_logout_redirect_uri", "/"));
            default -> {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            }
        }
    }

    private String discovery() {
        return """
               {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token","jwks_uri":"%1$s/certs",
                "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = query(exchange.getRequestURI().getRawQuery());
        var code = "code-" + System.nanoTime();
        challenges.put(code, "S256".equals(query.get("code_challenge_method")) ? query.get("code_challenge") : "");
        redirect(exchange, query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private void tokens(HttpExchange exchange) throws IOException {
        var form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("client_credentials".equals(form.get("grant_type"))) {
            var access = token("service-account-probity-case", List.of("service"), "probity-scoring", 300);
            json(exchange, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(access));
            return;
        }
        if (!provesToHaveAsked(form)) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        var idClaims = claims(signsIn, 300);
        idClaims.setAudience(CLIENT);
        idClaims.setClaim("typ", "ID");
        json(
                exchange,
                "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"r\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        .formatted(token(signsIn), sign(idClaims)));
    }

    /** RFC 7636: the code's redeemer shows the secret whose S256 hash came with the question. */
    private boolean provesToHaveAsked(Map<String, String> form) {
        if (!form.containsKey("code")) {
            return true;
        }
        try {
            var verifier = form.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII);
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(hash)
                    .equals(challenges.get(form.get("code")));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> query(String query) {
        var map = new HashMap<String, String>();
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            map.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return map;
    }
}
