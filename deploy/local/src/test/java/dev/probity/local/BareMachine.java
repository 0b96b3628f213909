package dev.probity.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What ./probity finds on a machine that has next to nothing: the few programs that the script itself calls, and what a test adds. */
final class BareMachine {
    static final SourceTree TREE = SourceTree.find();

    private static final List<String> PROGRAMS =
            List.of("bash", "sh", "sed", "find", "head", "cat", "dirname", "readlink", "tput", "date", "mkdir", "grep");

    private final Path folder;
    private final Path programs;

    /** What was said, on whichever stream, and how it ended. */
    record Said(int code, String words) {}

    BareMachine(Path folder) throws IOException {
        this.folder = folder;
        this.programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : PROGRAMS) {
            for (String place : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(place, name)) && !Files.exists(programs.resolve(name))) {
                    Files.createSymbolicLink(programs.resolve(name), Path.of(place, name));
                }
            }
        }
    }

    Path programs() {
        return programs;
    }

    /** A program on its PATH that says this. */
    BareMachine with(String program, String words) throws IOException {
        says(programs.resolve(program), "echo '" + words + "'");
        return this;
    }

    /** A JDK that says how it was called. */
    Path jdk(String version) throws IOException {
        Path home = jre(version);
        says(home.resolve("bin/javac"), "echo \"$@\"");
        return home;
    }

    /** The same without a compiler. */
    Path jre(String version) throws IOException {
        Path home = folder.resolve("java-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        says(home.resolve("bin/java"), "echo \"$@\"");
        return home;
    }

    private static void says(Path program, String line) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + line + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /**
     * A checkout in which nothing is built, of the script as it is. The usual places in which it looks for tools are moved to where nothing is: this machine may
     * have some there.
     */
    Path checkout() throws IOException {
        Path root = folder.resolve("checkout");
        Path local = Files.createDirectories(root.resolve("deploy/local"));
        Files.copy(TREE.root().resolve("probity"), root.resolve("probity"));
        String tools = Files.readString(TREE.root().resolve("deploy/local/tools.sh"));
        Files.writeString(
                local.resolve("tools.sh"),
                tools.replaceAll("(?m)(^|[ \"])/(usr|opt|Library)/", "$1" + root.resolve("nothing") + "/$2/"));
        return root;
    }

    /** The same with a launcher that is built, and services that aren't. */
    Path checkoutWithLauncher() throws IOException {
        Path root = checkout();
        Path target = Files.createDirectories(root.resolve("deploy/local/target"));
        for (String made : List.of("probity-local.jar", "lib")) {
            Files.createSymbolicLink(target.resolve(made), TREE.target().resolve(made));
        }
        for (String kept : List.of(
                "deploy/local/pom.xml",
                "deploy/local/src",
                "ingest-service/pom.xml",
                "scoring-service/pom.xml",
                "case-service/pom.xml")) {
            Files.createDirectories(root.resolve(kept).getParent());
            Files.createSymbolicLink(root.resolve(kept), TREE.root().resolve(kept));
        }
        return root;
    }

    /** Runs the script of that checkout, with nothing of this machine's environment but what is given. */
    Said probity(Path checkout, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Map<String, String> bare = new HashMap<>(Map.of("PATH", programs.toString(), "HOME", folder.toString()));
        bare.putAll(environment);
        ProcessBuilder builder = command(checkout, arguments);
        builder.environment().clear();
        builder.environment().putAll(bare);
        return said(builder.start());
    }

    static ProcessBuilder command(Path checkout, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("probity").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    static Said said(Process process) throws IOException, InterruptedException {
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), words);
    }
}
