package dev.probity.local.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts over the test reports of all modules.
 *
 * @param passed tests that passed
 * @param failed tests that failed or broke
 * @param failures names of those that failed
 * @param skips names of those that were skipped, with the reason
 */
record Reports(int passed, int failed, List<String> failures, List<String> skips) {
    private static final Set<String> FOLDERS = Set.of("surefire-reports", "failsafe-reports");
    private static final Set<String> NO_REPORTS_BELOW = Set.of("node_modules", ".git", "src");
    private static final Pattern CASE = Pattern.compile("<testcase\\b([^>]*?)(/>|>(.*?)</testcase>)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern REASON = Pattern.compile("\\bmessage=\"(?:Assumption failed: )?([^\"]*)\"");
    private static final Pattern CLASS = Pattern.compile("\\bclassname=\"([^\"]*)\"");

    /** The reports below a folder that were written since then. */
    static Reports since(Path root, Instant begun) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                return name != null && NO_REPORTS_BELOW.contains(name.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isReport(file) && !attributes.lastModifiedTime().toInstant().isBefore(begun)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        Reports all = new Reports(0, 0, List.of(), List.of());
        for (Path file : files) {
            all = all.and(of(Files.readString(file)));
        }
        return all;
    }

    private static boolean isReport(Path file) {
        Path folder = file.getParent();
        return folder != null
                && folder.getFileName() != null
                && FOLDERS.contains(folder.getFileName().toString())
                && file.getFileName().toString().matches("TEST-.*\\.xml");
    }

    /** Counts one report. */
    static Reports of(String xml) {
        int passed = 0;
        List<String> failures = new ArrayList<>();
        List<String> skips = new ArrayList<>();
        Matcher cases = CASE.matcher(xml);
        while (cases.find()) {
            String body = cases.group(3) == null ? "" : cases.group(3);
            String name = found(CLASS, cases.group(1)) + " " + found(NAME, cases.group(1));
            if (body.contains("<failure") || body.contains("<error")) {
                failures.add(name);
            } else if (body.contains("<skipped")) {
                skips.add(name + ": " + found(REASON, body));
            } else {
                passed++;
            }
        }
        return new Reports(passed, failures.size(), failures, skips);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "?";
    }

    private Reports and(Reports other) {
        return new Reports(
                passed + other.passed, failed + other.failed, both(failures, other.failures), both(skips, other.skips));
    }

    private static List<String> both(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
