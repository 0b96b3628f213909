package dev.probity.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie in the project's folder.
 *
 * @param root the top of it
 */
public record Checkout(Path root) {
    private static final Path TOPICS = Path.of("deploy/charts/probity/files/topics.yaml");

    /** The project that a folder is in. */
    public static Checkout around(Path folder) throws IOException {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(TOPICS))) {
                return new Checkout(at);
            }
        }
        throw new IOException("run this inside Probity's folder: there is no " + TOPICS + " above " + folder);
    }

    /** The one list of topics. */
    public Path topics() {
        return root.resolve(TOPICS);
    }

    /** A service as it is packaged, which must have been built. */
    public Path runner(String service) throws IOException {
        Path runner = root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(runner)) {
            throw new IOException(service + " is not built: mvn -f " + root.resolve("pom.xml")
                    + " package -DskipTests -pl " + service);
        }
        return runner;
    }

    /** The teller of stories, which must have been built. */
    public Path simulator() throws IOException {
        Path jar = root.resolve("deploy/simulator/target/simulator.jar");
        if (!Files.exists(jar)) {
            throw new IOException("the simulator is not built: mvn -f " + root.resolve("pom.xml")
                    + " package -DskipTests -pl deploy/simulator");
        }
        return jar;
    }

    /** Where the bench leaves what it makes. */
    public Path out() {
        return root.resolve("deploy/bench/target");
    }
}
