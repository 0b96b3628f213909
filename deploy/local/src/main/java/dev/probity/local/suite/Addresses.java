package dev.probity.local.suite;

import java.net.URI;

/**
 * Where everything of a suite answers.
 *
 * @param ports its ports
 */
public record Addresses(Ports ports) {
    /** Where a service, or a replica of it such as "ingest-1", answers. */
    public URI service(String member) {
        return URI.create("http://localhost:" + ports.of(member));
    }

    /** The address that says whether it is ready. */
    public URI readiness(String member) {
        return member.equals("oidc")
                ? URI.create(issuer() + "/.well-known/openid-configuration")
                : URI.create("http://127.0.0.1:%d/q/health/ready".formatted(ports.of(member)));
    }

    /** Whether it answers as ready now. */
    public boolean isReady(String member) {
        return Readiness.answers(readiness(member));
    }

    /** Whether anyone listens there now; for what speaks no HTTP. */
    public boolean isListening(String member) {
        return Ports.isTaken(ports.of(member));
    }

    /** The issuer of tokens. */
    public URI issuer() {
        return URI.create("http://localhost:%d/realms/probity".formatted(ports.of("oidc")));
    }

    /** The broker's address for clients. */
    public String kafka() {
        return "127.0.0.1:" + ports.of("kafka");
    }

    /** The database's address for JDBC. */
    public String postgres() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of("postgres"), ServiceSettings.DATABASE);
    }
}
