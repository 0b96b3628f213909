package dev.probity.local.broker;

import dev.probity.local.Trouble;
import dev.probity.local.process.Child;
import dev.probity.local.process.Guardian;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Starts the broker in a JVM of its own.
 *
 * @param launcherJar the jar whose manifest names the broker's libraries
 * @param topics the list of topics
 * @param data its data
 * @param marks where its process is marked
 * @param port its port on 127.0.0.1
 */
public record BrokerProcess(Path launcherJar, Path topics, Path data, Path marks, int port) {
    /** Starts it; ready is told by {@link #isReady()}. */
    public Child start(int controllerPort, Path logs, Guardian guardian) {
        try {
            Files.deleteIfExists(readyFile());
            placeLogging();
        } catch (IOException e) {
            throw new Trouble("The broker's folder can't be written: " + e.getMessage(), e);
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms128m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dlogging.configuration=" + logging().toUri(),
                "-cp",
                launcherJar.toString(),
                BrokerMain.class.getName(),
                data.toString(),
                "" + port,
                "" + controllerPort,
                topics.toString(),
                readyFile().toString());
        return Child.start(new Child.Plan("kafka", command, Map.of(), data), logs, marks, guardian);
    }

    /** Whether it takes records and has all topics. */
    public boolean isReady() {
        return Files.exists(readyFile());
    }

    private Path readyFile() {
        return marks.resolve("kafka.ready");
    }

    private Path logging() {
        return marks.resolve("kafka-logging.properties");
    }

    private void placeLogging() throws IOException {
        try (InputStream source = BrokerProcess.class.getResourceAsStream("logging.properties")) {
            Files.copy(Objects.requireNonNull(source), logging(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
