package dev.probity.local.oidc;

import dev.probity.local.Trouble;
import dev.probity.local.process.Child;
import dev.probity.local.process.Guardian;
import dev.probity.local.process.LogTail;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak, taken apart: its libraries lie in the build folder and are fitted once to our settings, while each data folder holds
 * a home of its own (database, realm to import, theme), so that suites don't meet.
 */
public final class OidcServer {
    /** What the local suite needs none of; fewer features start faster and open less. */
    private static final String UNUSED = "admin,account,ciba,par,kerberos,device-flow,impersonation,organization";

    private static final List<String> FIT =
            List.of("build", "--db=dev-file", "--http-relative-path=/", "--features-disabled=" + UNUSED);

    private final Place place;

    /** Prepares nothing yet. */
    public OidcServer(Place place) {
        this.place = place;
    }

    /**
     * Where a provider lives.
     *
     * @param distribution folder into which the build unpacked Keycloak
     * @param home its own folder
     * @param logs where its log goes
     * @param marks where its process is marked
     * @param port its port on 127.0.0.1
     * @param adminPassword its own administrator's password
     */
    public record Place(Path distribution, Path home, Path logs, Path marks, int port, String adminPassword) {
        /** Never prints the password. */
        @Override
        public String toString() {
            return "127.0.0.1:" + port;
        }
    }

    /** Whether the libraries still have to be fitted, which takes longer than a start. */
    public boolean needsFitting() {
        return !isFitted();
    }

    /** Fits the libraries to our settings, once for all suites of this checkout. */
    public void fit(Guardian guardian) {
        makeHome();
        try (FileChannel channel = FileChannel.open(
                        place.distribution().resolve("fitting.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!isFitted() && alone.isValid()) {
                runFitting(guardian);
                Files.writeString(fittedMark(), fitting());
            }
        } catch (IOException e) {
            throw new Trouble("The OpenID provider could not be prepared: " + e.getMessage(), e);
        }
    }

    private void runFitting(Guardian guardian) {
        Child fitting = Child.start(
                new Child.Plan("oidc-build", command(FIT), Map.of(), place.home()),
                place.logs(),
                place.marks(),
                guardian);
        try {
            if (fitting.await() != 0) {
                throw new Trouble("The OpenID provider could not be prepared. What it said:\n"
                        + LogTail.of(fitting.log(), 6) + "    (%s)".formatted(fitting.log()));
            }
        } catch (InterruptedException e) {
            fitting.kill();
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the OpenID provider was being prepared.", e);
        }
    }

    private boolean isFitted() {
        try {
            return Files.exists(fittedMark()) && Files.readString(fittedMark()).equals(fitting());
        } catch (IOException e) {
            return false;
        }
    }

    private Path fittedMark() {
        return place.distribution().resolve("fitted.txt");
    }

    private String fitting() {
        return library().getFileName() + " " + String.join(" ", FIT);
    }

    /** Starts it with this realm; a realm that differs from the one it holds replaces it, with all its sessions. */
    public Child start(RealmFile realm, Guardian guardian) {
        makeHome();
        realm.place(place.home());
        Map<String, String> environment =
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "probity", "KC_BOOTSTRAP_ADMIN_PASSWORD", place.adminPassword());
        return Child.start(
                new Child.Plan("oidc", command(startArguments()), environment, place.home()),
                place.logs(),
                place.marks(),
                guardian);
    }

    private List<String> startArguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + place.port(),
                "--hostname=http://localhost:" + place.port(),
                "--cache=local",
                "--log-level=warn,io.quarkus:info,org.keycloak.exportimport:info");
    }

    private List<String> command(List<String> arguments) {
        Path library = place.home().resolve("lib");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-Dkc.home.dir=" + place.home(),
                "-Djboss.server.config.dir=" + place.home().resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                library.resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private void makeHome() {
        try {
            for (String folder : List.of("conf", "providers", "data/import")) {
                Files.createDirectories(place.home().resolve(folder));
            }
            Path link = place.home().resolve("lib");
            if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(library())) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, library());
            }
            LoginTheme.place(place.home().resolve("themes/probity/login"));
            // The provider keeps packed copies of a theme's files there and never looks whether they changed.
            Folders.drop(place.home().resolve("data/tmp"));
        } catch (IOException e) {
            throw new Trouble("The OpenID provider's folder can't be made: " + e.getMessage(), e);
        }
    }

    private Path library() {
        try (Stream<Path> versions = Files.list(place.distribution())) {
            return versions.map(version -> version.resolve("lib"))
                    .filter(Files::isDirectory)
                    .max(Path::compareTo)
                    .orElseThrow(this::notBuilt);
        } catch (IOException e) {
            throw notBuilt();
        }
    }

    private Trouble notBuilt() {
        return new Trouble(
                "The OpenID provider isn't in %s: run mvn -pl deploy/local package.".formatted(place.distribution()));
    }

    /** How long a start may take on a slow machine. */
    public static Duration patience() {
        return Duration.ofMinutes(4);
    }
}
