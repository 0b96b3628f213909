package dev.probity.local.build;

import dev.probity.local.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The checkout that the launcher belongs to.
 *
 * @param root its top folder
 */
public record SourceTree(Path root) {
    /** Name of the system property by which the script says where the checkout is. */
    public static final String PROPERTY = "probity.root";

    /** The checkout named by the script, or the one around the working folder. */
    public static SourceTree find() {
        String named = System.getProperty(PROPERTY);
        return find(named == null ? Path.of("") : Path.of(named));
    }

    static SourceTree find(Path from) {
        @Nullable Path folder = from.toAbsolutePath().normalize();
        while (folder != null) {
            if (Files.exists(folder.resolve("probity")) && Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return new SourceTree(folder);
            }
            folder = folder.getParent();
        }
        throw new Trouble("This is not a checkout of Probity: %s".formatted(from.toAbsolutePath()));
    }

    /** The launcher's own build folder. */
    public Path target() {
        return root.resolve("deploy/local/target");
    }

    /** Where a suite keeps its data if nothing else is said. */
    public Path defaultData() {
        return target().resolve("data");
    }

    /** How a command must name this data folder, with a space before it; empty for the usual one. */
    public String dataOption(Path data) {
        Path named = data.toAbsolutePath().normalize();
        return named.equals(defaultData().toAbsolutePath().normalize()) ? "" : " --data " + named;
    }

    /** The launcher's jar, whose manifest names all it needs. */
    public Path launcherJar() {
        Path jar = target().resolve("probity-local.jar");
        if (!Files.exists(jar)) {
            throw new Trouble("The launcher isn't built: run ./probity, or mvn -pl deploy/local package.");
        }
        return jar;
    }

    /** The one list of topics. */
    public Path topics() {
        return root.resolve("deploy/charts/probity/files/topics.yaml");
    }

    /** The simulator's jar. */
    public Path simulatorJar() {
        return root.resolve("deploy/simulator/target/simulator.jar");
    }

    /** Our own Sigma rules, which the chart ships too. */
    public Path starterRules() {
        return root.resolve("deploy/charts/scoring-service/files/rules");
    }
}
