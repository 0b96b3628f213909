package dev.probity.local.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the tests need beside a JDK and Maven.
 *
 * @param quick whether only those tests run that need no browser and no pages
 */
record Tools(boolean quick) {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path MAC_BROWSER = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Sentences about what is missing and could not be installed. */
    List<String> missing() throws InterruptedException {
        List<String> missing = new ArrayList<>();
        if (!quick) {
            Node.missing().ifPresent(missing::add);
            if (chromium().isEmpty() && !installChromium()) {
                missing.add(
                        "the journey and page tests need Chromium. Debian: apt-get install chromium (as root, this does it). macOS: brew "
                                + "install --cask chromium. Or run only the tests without it: ./probity test --quick");
            }
        }
        return missing;
    }

    /** The browser for the journey and page tests. */
    static Optional<Path> chromium() {
        String named = System.getenv("PROBITY_CHROMIUM");
        Stream<Path> places = Stream.concat(
                Stream.ofNullable(named).map(Path::of),
                Stream.concat(BROWSERS.stream().flatMap(name -> onPath(name).stream()), Stream.of(MAC_BROWSER)));
        return places.filter(Files::isExecutable).findFirst();
    }

    /** What a command needs to find this JDK and the browser, and to download none. */
    static void environment(ProcessBuilder builder) {
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        chromium().ifPresent(path -> builder.environment().put("PROBITY_CHROMIUM", path.toString()));
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        builder.environment().put("NO_COLOR", "1");
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean installChromium() throws InterruptedException {
        if (!System.getProperty("user.name").equals("root") || onPath("apt-get").isEmpty()) {
            return false;
        }
        System.err.println("  Installing Chromium for the tests (apt-get)...");
        return did("apt-get", "-qq", "update")
                && did("apt-get", "-qq", "-y", "--no-install-recommends", "install", "chromium")
                && chromium().isPresent();
    }

    private static boolean did(String... command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
