package dev.probity.local.suite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.Trouble;
import dev.probity.local.build.SourceTree;
import dev.probity.local.process.ProcessMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What runs on a data folder, for the commands that come later.
 *
 * @param pid number of the process that started the suite and stops it
 * @param started when that process started, in milliseconds
 * @param phase how far it is
 * @param ports the suite's ports by name
 * @param services names of the services that belong to it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SuiteState(
        long pid, long started, Phase phase, Map<String, Integer> ports, java.util.List<String> services) {
    private static final JsonMapper JSON = new JsonMapper();

    /** How far a suite is. */
    public enum Phase {
        /** Not all of it is ready. */
        STARTING,
        /** All of it was ready. */
        RUNNING,
        /** It was told to stop. */
        STOPPING
    }

    /** The state of a suite that still has its process. */
    public static Optional<SuiteState> of(DataFolder data) {
        Path file = data.stateFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SuiteState state = JSON.readValue(file.toFile(), SuiteState.class);
            return Optional.of(state).filter(it -> it.supervisor().isPresent());
        } catch (IOException spoilt) {
            return Optional.empty();
        }
    }

    /** The state of a suite that runs; if none does, a sentence for people, and how they say that command to one that does. */
    public static SuiteState running(DataFolder data, String command) {
        return of(data).orElseThrow(() -> new Trouble(notRunning(data, command)));
    }

    private static String notRunning(DataFolder data, String command) {
        SourceTree tree = SourceTree.find();
        String sentence = "The local suite isn't running on %s. Start it with ./probity up%s."
                .formatted(data.root(), tree.dataOption(data.root()));
        return OtherSuites.of(tree)
                .told(data, command)
                .map(others -> sentence + System.lineSeparator() + others)
                .orElse(sentence);
    }

    /** The process that started the suite, if it lives. */
    public Optional<ProcessHandle> supervisor() {
        return new ProcessMark(pid, Instant.ofEpochMilli(started), "TERM").alive();
    }

    /** The suite's addresses. */
    public Addresses addresses() {
        return new Addresses(new Ports(ports));
    }

    void write(DataFolder data) {
        Path file = data.stateFile();
        Path fresh = file.resolveSibling("suite.json.new");
        try {
            Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Trouble("The suite's state can't be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    static SuiteState ofThisProcess(Phase phase, Ports ports, java.util.List<String> services) {
        ProcessMark self = ProcessMark.of(ProcessHandle.current(), "TERM");
        return new SuiteState(self.pid(), self.started().toEpochMilli(), phase, ports.byName(), services);
    }
}
