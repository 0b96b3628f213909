package dev.probity.local.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs all tests of all modules with Maven and those of the pages with npm, shows how far they are, and ends with one plain line of counts.
 *
 * <p>The script runs this file from its source (java TestRun.java), so it and its neighbours use the JDK alone.
 */
public final class TestRun {
    private static final String HELP = """
            Usage: ./probity test [--quick] [-- MAVEN ARGUMENTS]

            Runs the whole test suite: pure, topology, component, contract, structure and chart tests of every module,
            the journey tests against the packaged services, a real broker, database, OpenID provider and browser, and
            the page tests: the pages that case-service's build has made, in a browser, with axe's checks, which
            run beside the journeys. Two modules are built and tested at a time. Installs Chromium on Debian as root, else says what is missing.
            Everything that Maven and npm say goes to target/test.log.

              --quick     only the tests that need no broker, database or browser; no page tests
              -h, --help  show this help

            Example, one module: ./probity test -- -pl ingest-service
            """;

    private final Path root;
    private final Tally tally = new Tally();
    private final PageTests pages;

    private TestRun(Path root) {
        this.root = root;
        this.pages = new PageTests(root);
    }

    /** Runs the tests and ends with 0 if all passed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> arguments = List.of(args);
        if (arguments.contains("-h") || arguments.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        List<String> own = arguments.contains("--") ? arguments.subList(0, arguments.indexOf("--")) : arguments;
        List<String> unknown =
                own.stream().filter(word -> !word.equals("--quick")).toList();
        if (!unknown.isEmpty()) {
            System.err.println(
                    "probity: test doesn't know " + String.join(" ", unknown) + "; see ./probity test --help");
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("probity.root", "."));
        System.exit(new TestRun(root)
                .run(
                        own.contains("--quick"),
                        arguments.subList(Math.min(own.size() + 1, arguments.size()), arguments.size())));
    }

    private int run(boolean quick, List<String> more) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        List<String> missing = new Tools(quick).missing();
        if (!missing.isEmpty()) {
            missing.forEach(line -> System.err.println("probity: " + line));
            return 1;
        }
        Path log = root.resolve("target/test.log");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        int code = maven(command(quick, more), quick, log);
        if (pages.wanted()) {
            tally.begin("pages in a browser");
            int pagesCode = pages.end(log);
            code = code == 0 ? pagesCode : code;
        }
        Reports reports = Reports.since(root, begun);
        conclude(code, reports, log, Duration.between(begun, Instant.now()));
        return code == 0 && reports.failed() == 0 && reports.passed() > 0 ? 0 : 1;
    }

    private static List<String> command(boolean quick, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("probity.mvn", "mvn"),
                "-B",
                "-ntp",
                "-Dstyle.color=never",
                "-Dmaven.test.failure.ignore=false",
                "--fail-at-end"));
        if (quick) {
            command.addAll(List.of(
                    "-Dtest=*Test,!*QuarkusTest",
                    "-Dsurefire.failIfNoSpecifiedTests=false",
                    "-Dquarkus.quinoa=false",
                    "test"));
        } else {
            // most tests wait much of the time: two modules side by side take little longer than the longer of them
            command.addAll(List.of("-T", "2", "-Dside-by-side", "verify"));
        }
        command.addAll(more);
        return command;
    }

    private int maven(List<String> command, boolean quick, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Tools.environment(builder);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try (BufferedReader lines = process.inputReader();
                Writer whole = Files.newBufferedWriter(log, StandardOpenOption.APPEND)) {
            String line = lines.readLine();
            while (line != null) {
                whole.write(line + "\n");
                tally.line(line);
                if (!quick) {
                    pages.line(line);
                }
                line = lines.readLine();
            }
        }
        return process.waitFor();
    }

    private void conclude(int code, Reports reports, Path log, Duration took) {
        tally.end();
        reports.skips().forEach(skip -> System.out.println("  SKIPPED " + skip));
        reports.failures().forEach(failure -> System.out.println("  FAILED  " + failure));
        if (code != 0) {
            System.out.println();
            tally.errors().forEach(System.out::println);
        }
        System.out.printf("%nTook %d min %d s. All that was said: %s%n", took.toMinutes(), took.toSecondsPart(), log);
        if (code != 0 && reports.failed() == 0) {
            System.out.println("The build failed without a failed test.");
        }
        System.out.printf(
                "%d passed, %d failed, %d skipped%n",
                reports.passed(), reports.failed(), reports.skips().size());
    }
}
