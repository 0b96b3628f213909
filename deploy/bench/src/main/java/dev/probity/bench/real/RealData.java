package dev.probity.bench.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the real data lies, which is no part of the project.
 *
 * @param folder one folder for each set
 */
record RealData(Path folder) {
    private static final List<String> WANTED = List.of(
            "nab/labels/combined_windows.json",
            "nab/published_final_results.json",
            "yelpchi/yelpchi_reviews.csv.gz",
            "cloudtrail/events.jsonl.gz",
            "cloudtrail/labels.csv",
            "sigma/rules.tar.gz",
            "sigma/samples.tar.gz",
            "sigma/tests");

    /** Fails, in one line, where any of it is missing. */
    static RealData in(Path folder) throws IOException {
        var missing = WANTED.stream()
                .filter(file -> !Files.exists(folder.resolve(file)))
                .toList();
        if (!missing.isEmpty()) {
            throw new IOException("the real data is not at "
                    + folder.toAbsolutePath().normalize() + " (missing: " + String.join(", ", missing)
                    + "); name its folder with --data");
        }
        return new RealData(folder.toAbsolutePath().normalize());
    }

    Path at(String file) {
        return folder.resolve(file);
    }
}
