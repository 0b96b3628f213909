package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.broker.BrokerProcess;
import dev.probity.local.build.SourceTree;
import dev.probity.local.database.Database;
import dev.probity.local.oidc.OidcServer;
import dev.probity.local.oidc.RealmFile;
import dev.probity.local.process.Guardian;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Broker, database and OpenID provider of a suite. */
final class Infrastructure {
    private static final Duration BROKER_PATIENCE = Duration.ofMinutes(2);

    private final SourceTree tree;
    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;
    private final Guardian guardian;
    private final Member broker;
    private final OidcServer oidcServer;
    private final Member oidc;
    private volatile @Nullable Database database;

    Infrastructure(SourceTree tree, DataFolder data, Ports ports, Secrets secrets, Guardian guardian) {
        this.tree = tree;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.guardian = guardian;
        this.broker = brokerMember();
        this.oidcServer = new OidcServer(new OidcServer.Place(
                tree.target().resolve("keycloak"),
                data.oidc(),
                data.logs(),
                data.marks(),
                ports.of("oidc"),
                secrets.oidcAdmin()));
        this.oidc = oidcMember();
    }

    private Member brokerMember() {
        BrokerProcess process =
                new BrokerProcess(tree.launcherJar(), tree.topics(), data.kafka(), data.marks(), ports.of("kafka"));
        return new Member(
                "kafka",
                java.net.URI.create("kafka://127.0.0.1:" + ports.of("kafka")),
                () -> process.start(Ports.oneFree(), data.logs(), guardian),
                new Readiness(process::isReady, BROKER_PATIENCE));
    }

    private Member oidcMember() {
        Addresses addresses = new Addresses(ports);
        return new Member(
                "oidc",
                addresses.issuer(),
                () -> oidcServer.start(RealmFile.of(secrets.caseClient(), ports.of("case")), guardian),
                Readiness.answering(addresses.readiness("oidc"), OidcServer.patience()));
    }

    Member broker() {
        return broker;
    }

    Member oidc() {
        return oidc;
    }

    OidcServer oidcServer() {
        return oidcServer;
    }

    Optional<Member> member(String name) {
        return List.of(broker, oidc).stream()
                .filter(member -> member.name().equals(name))
                .findFirst();
    }

    /** Starts the database and brings roles and schema owner into shape. */
    void startDatabase() {
        Path log = data.logs().resolve("postgres.log");
        Database started = Database.start(
                new Database.Place(
                        tree.target().resolve("postgres"),
                        data.postgres(),
                        log,
                        data.marks().resolve("postgres.pid"),
                        ports.of("postgres"),
                        secrets.databaseSuperuser()),
                guardian);
        database = started;
        started.prepare(
                ServiceSettings.DATABASE,
                new Database.Role(ServiceSettings.OWNER, secrets.databaseOwner()),
                new Database.Role(ServiceSettings.APP, secrets.databaseApp()));
    }

    /** The database, once started. */
    Database database() {
        Database started = database;
        if (started == null) {
            throw new Trouble("The database was not started.");
        }
        return started;
    }

    void stopDatabase() {
        Database started = database;
        if (started != null && started.pid() > 0) {
            started.stop();
        }
    }
}
