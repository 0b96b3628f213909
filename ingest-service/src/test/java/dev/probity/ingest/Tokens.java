package dev.probity.ingest;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bearer tokens as the provider of the tests signs them. */
public final class Tokens {
    private static final String ISSUER = "https://server.example.com";

    private Tokens() {}

    public static String integrator() {
        return token(
                Set.of("integrator"),
                List.of("*"),
                "probity-ingest",
                Instant.now().plusSeconds(300));
    }

    public static String integratorFor(String sourcePrefix) {
        return token(
                Set.of("integrator"),
                List.of(sourcePrefix),
                "probity-ingest",
                Instant.now().plusSeconds(300));
    }

    /** As an admin's are: without sources of their own. */
    public static String admin() {
        return token(Set.of("admin"), List.of(), "probity-ingest", Instant.now().plusSeconds(300));
    }

    public static String service() {
        return token(
                Set.of("service"), List.of("*"), "probity-ingest", Instant.now().plusSeconds(300));
    }

    public static String investigator() {
        return token(
                Set.of("investigator"),
                List.of(),
                "probity-ingest",
                Instant.now().plusSeconds(300));
    }

    /** Of someone with these roles alone. */
    public static String of(String... roles) {
        return token(
                Set.of(roles), List.of("*"), "probity-ingest", Instant.now().plusSeconds(300));
    }

    public static String expired() {
        return token(
                Set.of("integrator"),
                List.of("*"),
                "probity-ingest",
                Instant.now().minusSeconds(300));
    }

    public static String expiringAt(Instant end) {
        return token(Set.of("integrator"), List.of("*"), "probity-ingest", end);
    }

    public static String forAnotherService() {
        return token(
                Set.of("integrator"),
                List.of("*"),
                "probity-case",
                Instant.now().plusSeconds(300));
    }

    /** As the realm of the local suite marks its own. */
    public static String ofTheLocalSuite() {
        return claims(
                        Set.of("integrator"),
                        List.of("*"),
                        "probity-ingest",
                        Instant.now().plusSeconds(300))
                .claim("probity_place", "local")
                .jws()
                .keyId("1")
                .sign();
    }

    private static String token(Set<String> roles, List<String> sources, String audience, Instant expires) {
        return claims(roles, sources, audience, expires).jws().keyId("1").sign();
    }

    private static JwtClaimsBuilder claims(Set<String> roles, List<String> sources, String audience, Instant expires) {
        return Jwt.preferredUserName("someone")
                .subject("someone")
                .issuer(ISSUER)
                .audience(audience)
                .claim("realm_access", Map.of("roles", List.copyOf(roles)))
                .claim("probity_sources", sources)
                .issuedAt(Instant.now().minusSeconds(600))
                .expiresAt(expires);
    }
}
