package dev.probity.local.suite;

import static java.util.Map.entry;

import dev.probity.local.build.SourceTree;
import dev.probity.local.oidc.SignIns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What each service is told through its environment; the same goes to one that runs in Quarkus' dev mode. */
final class ServiceSettings {
    static final String DATABASE = "probity";
    static final String OWNER = "probity_owner";
    static final String APP = "probity_app";

    /** What fits a story in which 2 of 100 sell: a prior of 1 in 50, no family that reaches the line alone, and a queue that so few people fill. */
    private static final Map<String, String> RATE_OF_THE_STORY = Map.of(
            "PROBITY_SCORING_RISK_PRIOR_DECIBANS", "-16.9",
            "PROBITY_SCORING_RISK_FAMILY_CAP_DECIBANS", "15",
            "PROBITY_SCORING_ALERTS_FLOOR_DECIBANS", "-12");

    /** So that some are known whom no alert is about. */
    private static final String CASE_FLOOR = "-15";

    /** Time zones of the told story's sites, which keep no summer time. */
    private static final Map<String, String> STORY_CLOCKS = Map.of(
            "SZX", "Asia/Shanghai",
            "HYD", "Asia/Kolkata",
            "SEA", "-08:00",
            "DUB", "+00:00",
            "SJO", "America/Costa_Rica",
            "PRG", "+01:00",
            "CPT", "Africa/Johannesburg",
            "MNL", "Asia/Manila");

    /** Stories may be told of days to come, whatever this machine's clock says; elsewhere a day is the most. */
    private static final String AHEAD = "P400D";

    private final SourceTree tree;
    private final boolean toldStory;
    private final Ports ports;
    private final DataFolder data;
    private final Secrets secrets;

    ServiceSettings(SuiteOptions options, Ports ports, DataFolder data, Secrets secrets) {
        this.tree = options.tree();
        this.toldStory = options.story();
        this.ports = ports;
        this.data = data;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service, int replica) {
        int port = ports.of(service.member(replica));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of("kafka"));
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", "" + port);
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer());
        settings.put("PROBITY_%s_PLACE".formatted(service.name()), "local");
        settings.putAll(
                switch (service) {
                    case INGEST -> ingest();
                    case SCORING -> scoring(service.member(replica), port);
                    case CASE -> cases();
                });
        return settings;
    }

    String issuer() {
        return "http://localhost:%d/realms/probity".formatted(ports.of("oidc"));
    }

    private Map<String, String> ingest() {
        return Map.of(
                "PROBITY_INGEST_SEALING_PUBLIC_KEY",
                Secrets.sealingPublicKey(data).toString(),
                "PROBITY_INGEST_DEAD_LETTER_KEY",
                secrets.deadLetterKey(),
                "PROBITY_INGEST_ADDRESS_KEY",
                Objects.requireNonNull(secrets.addressKey()),
                "PROBITY_INGEST_LIMITS_AHEAD",
                AHEAD);
    }

    private Map<String, String> scoring(String member, int port) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "QUARKUS_KAFKA_STREAMS_APPLICATION_SERVER",
                "127.0.0.1:" + port,
                "PROBITY_SCORING_INSTANCE",
                member,
                "PROBITY_SCORING_STATE_DIR",
                data.scoringState(member).toString(),
                "PROBITY_SCORING_RULES_FOLDER",
                tree.starterRules().toString(),
                // newcomers send files twice, of any year
                "PROBITY_SCORING_EXACT_REPEATS",
                "P3650D",
                "PROBITY_SCORING_AHEAD",
                AHEAD));
        settings.putAll(RATE_OF_THE_STORY);
        // newcomers look at the bill of an event that they sent; of a told story there is nobody to wall
        settings.put("PROBITY_SCORING_SUBJECTS_FOR", "service,investigator");
        STORY_CLOCKS.forEach((site, zone) -> settings.put("PROBITY_SCORING_SITES_" + site, zone));
        return settings;
    }

    private Map<String, String> cases() {
        String address = "127.0.0.1:%d/%s".formatted(ports.of("postgres"), DATABASE);
        var settings = new LinkedHashMap<>(Map.ofEntries(
                entry("PROBITY_CASE_WATCH_INGEST_URL", "http://127.0.0.1:" + ports.of("ingest")),
                entry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + address),
                entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + address),
                entry("QUARKUS_DATASOURCE_USERNAME", APP),
                entry("QUARKUS_DATASOURCE_PASSWORD", secrets.databaseApp()),
                entry("QUARKUS_FLYWAY_USERNAME", OWNER),
                entry("QUARKUS_FLYWAY_PASSWORD", secrets.databaseOwner()),
                entry("PROBITY_CASE_SCORING_URL", "http://127.0.0.1:" + ports.of("scoring")),
                entry(
                        "PROBITY_CASE_SEALING_PRIVATE_KEY",
                        Secrets.sealingPrivateKey(data).toString()),
                entry(
                        "PROBITY_CASE_RECORD_SIGNING_KEY",
                        Secrets.recordSigningKey(data).toString()),
                entry("PROBITY_CASE_RECORD_ORIGIN", "probity.local/record"),
                entry("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.caseClient()),
                // a browser sends localhost's cookies to every port: two suites must not end each other's sessions
                entry("QUARKUS_OIDC_AUTHENTICATION_COOKIE_SUFFIX", "" + ports.of("case")),
                entry("PROBITY_CASE_RISK_FLOOR", CASE_FLOOR),
                entry("PROBITY_CASE_TOLD_STORY", "" + toldStory),
                // they work in no team of whom a story tells
                entry("PROBITY_CASE_WALL_OUTSIDERS", String.join(",", SignIns.ALL)),
                entry("PROBITY_CASE_INVESTIGATORS", "investigator,investigator2")));
        STORY_CLOCKS.forEach((site, zone) -> settings.put("PROBITY_CASE_WATCH_ZONES_" + site, zone));
        return settings;
    }
}
