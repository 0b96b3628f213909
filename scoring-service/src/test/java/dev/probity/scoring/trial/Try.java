package dev.probity.scoring.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A tool for whoever works on detectors: {@code Try [name=value …] story …}, each story with STORY.ndjson.gz and STORY.truth beside each other. */
final class Try {
    private Try() {}

    public static void main(String[] args) throws IOException {
        var settings = new HashMap<String, String>();
        for (var arg : args) {
            if (arg.contains("=")) {
                settings.put("probity.scoring." + arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
            } else {
                System.out.println("== " + Path.of(arg).getFileName());
                System.out.print(report(arg, settings).text());
            }
        }
    }

    private static Report report(String story, Map<String, String> settings) throws IOException {
        var trial = new Trial(settings);
        try (var zipped = new GZIPInputStream(Files.newInputStream(Path.of(story + ".ndjson.gz")));
                var lines = new BufferedReader(new InputStreamReader(zipped, StandardCharsets.UTF_8))) {
            lines.lines().forEach(trial::tell);
        }
        try (var lines = Files.newBufferedReader(Path.of(story + ".truth"))) {
            return new Report(trial, Truth.read(lines));
        }
    }
}
