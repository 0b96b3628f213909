package dev.probity.local.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The page tests, beside what Maven still has to do: of its work they need only case-service. */
final class PageTests {
    private static final String MODULE = "[INFO] Building Probity ";
    private static final String CASES = MODULE + "case-service ";
    private static final String JOURNEYS = MODULE + "journeys ";
    private static final String PAGES = "case-service/src/main/webui";

    private final Path root;
    private final Path words;
    private boolean casesBuilt;
    private Optional<Process> running = Optional.empty();

    PageTests(Path root) {
        this.root = root;
        this.words = root.resolve("target/pages.log");
    }

    /** Takes one line of Maven's; when the journeys begin, which need all else, the pages are there. */
    void line(String line) throws IOException {
        if (line.startsWith(CASES)) {
            casesBuilt = true;
        } else if (casesBuilt && line.startsWith(JOURNEYS)) {
            begin();
        }
    }

    /** Whether Maven has made pages that can be looked at. */
    boolean wanted() {
        return casesBuilt && Files.isDirectory(root.resolve(PAGES).resolve("node_modules"));
    }

    /** Waits for them, beginning them if nothing came after case-service. */
    int end(Path log) throws IOException, InterruptedException {
        begin();
        int code = running.orElseThrow().waitFor();
        Files.write(log, Files.readAllBytes(words), StandardOpenOption.APPEND);
        return code;
    }

    private void begin() throws IOException {
        if (running.isPresent() || !wanted()) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(root.resolve(PAGES).toFile())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Tools.environment(builder);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        running = Optional.of(process);
    }

    /** With what Maven's build of case-service has installed; their report lies beside Maven's. */
    private List<String> command() {
        Path report = root.toAbsolutePath().resolve("case-service/target/failsafe-reports/TEST-pages.xml");
        return List.of(
                "npm",
                "run",
                "test:pages",
                "--",
                "--reporter=default",
                "--reporter=junit",
                "--outputFile.junit=" + report);
    }
}
