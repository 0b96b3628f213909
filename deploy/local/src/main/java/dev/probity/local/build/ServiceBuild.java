package dev.probity.local.build;

import dev.probity.local.Trouble;
import dev.probity.local.check.Node;
import dev.probity.local.process.Child;
import dev.probity.local.process.Guardian;
import dev.probity.local.process.LogTail;
import dev.probity.local.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds with Maven, without tests, whatever isn't built from the sources as they are. */
public final class ServiceBuild {
    /** The module that holds the pages. */
    private static final String PAGES = "case-service";

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Pattern REACTOR = Pattern.compile(
            "\\[INFO\\] Building (.+?) \\S+ +(\\[\\d+/\\d+\\])|\\[INFO\\] Building ([^:\\[/]+) \\d\\S*$");

    private final SourceTree tree;
    private final Path logs;
    private final Path marks;
    private final Guardian guardian;

    /** Builds in this checkout; output goes to the suite's logs. */
    public ServiceBuild(SourceTree tree, Path logs, Path marks, Guardian guardian) {
        this.tree = tree;
        this.logs = logs;
        this.marks = marks;
        this.guardian = guardian;
    }

    /** Says what is missing to build those of the modules that are stale, before anything is started. */
    public static void demandTools(SourceTree tree, List<String> modules) {
        List<Module> stale = stale(tree, modules);
        if (!stale.isEmpty()) {
            demandTools(stale);
        }
    }

    /** Whether any of the modules was never built here. */
    public static boolean isFirst(SourceTree tree, List<String> modules) {
        return modules.stream().map(name -> Module.of(tree, name)).anyMatch(module -> !Files.exists(module.product()));
    }

    private static List<Module> stale(SourceTree tree, List<String> modules) {
        return modules.stream()
                .map(name -> Module.of(tree, name))
                .filter(Module::isStale)
                .toList();
    }

    /** Builds those of the modules that are stale. */
    public void bringUpToDate(List<String> modules, Progress progress) {
        List<Module> stale = stale(tree, modules);
        if (stale.isEmpty()) {
            return;
        }
        Progress.Stage stage = progress.begin("Building");
        try {
            build(stale, stage);
            stage.done(String.join(", ", stale.stream().map(Module::name).toList()));
        } catch (RuntimeException e) {
            stage.failed();
            throw e;
        }
    }

    private static void demandTools(List<Module> stale) {
        if (maven().isEmpty()) {
            throw new Trouble(
                    "Maven 3.8 or newer is needed to build %s; %s. Debian, Ubuntu: apt-get install maven; macOS: brew install maven; anywhere: mise use maven."
                            .formatted(stale.getFirst().name(), System.getProperty("probity.mvn.instead")));
        }
        if (stale.stream().anyMatch(module -> module.name().equals(PAGES))) {
            try {
                Node.missing().ifPresent(sentence -> {
                    throw new Trouble(sentence);
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Trouble("Interrupted while building.", e);
            }
        }
    }

    /** As the script found it; empty if it found none that is new enough, and says what there is instead. */
    private static String maven() {
        return System.getProperty("probity.mvn", "mvn");
    }

    private void build(List<Module> stale, Progress.Stage stage) {
        Child maven = Child.start(
                new Child.Plan(
                        "build", command(stale), Map.of("JAVA_HOME", System.getProperty("java.home")), tree.root()),
                logs,
                marks,
                guardian);
        while (maven.isAlive()) {
            stage.detail(doing(maven.log()));
            pause();
        }
        if (exitCode(maven) != 0) {
            throw new Trouble(
                    "The build failed. What Maven said:\n" + errors(maven.log()) + "    (%s)".formatted(maven.log()));
        }
        Instant now = Instant.now();
        stale.forEach(module -> touch(module.product(), now));
    }

    private static List<String> command(List<Module> stale) {
        List<String> command =
                new ArrayList<>(List.of(maven(), "-B", "-DskipTests", "-Dspotless.check.skip=true", "-pl"));
        command.add(String.join(",", stale.stream().map(Module::folder).toList()));
        command.add("package");
        return command;
    }

    /** The last module that Maven named, and how many files it fetched for it. */
    static String doing(Path log) {
        String module = "";
        int fetched = 0;
        for (String line : lines(log)) {
            Matcher matcher = REACTOR.matcher(line);
            if (matcher.find()) {
                module = matcher.group(1) == null ? matcher.group(3) : matcher.group(1) + " " + matcher.group(2);
                fetched = 0;
            } else if (line.contains("Downloaded from")) {
                fetched++;
            }
        }
        return (module.isEmpty() ? "Maven" : module) + (fetched > 0 ? ", " + fetched + " files fetched" : "");
    }

    private static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException | UncheckedIOException notYet) {
            return List.of();
        }
    }

    private static String errors(Path log) {
        List<String> errors = lines(log).stream()
                .filter(line -> line.startsWith("[ERROR]") && line.length() > 9 && !line.contains("[Help"))
                .limit(8)
                .toList();
        return errors.isEmpty() ? LogTail.of(log, 8) : "    " + String.join("\n    ", errors) + "\n";
    }

    private static int exitCode(Child maven) {
        try {
            return maven.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while building.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while building.", e);
        }
    }

    /** Maven leaves a jar alone whose content is the same; its age would make it stale for ever. */
    private static void touch(Path product, Instant now) {
        try {
            Files.setLastModifiedTime(product, FileTime.from(now));
        } catch (IOException e) {
            throw new Trouble("The build ended well but left no %s.".formatted(product), e);
        }
    }
}
