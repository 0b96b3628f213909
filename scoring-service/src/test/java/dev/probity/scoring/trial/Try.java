package dev.probity.scoring.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/**
 * A tool for whoever works on detectors: {@code Try [setting=value …] [TOUR|HARD|innocent] seed …} tells stories of the local suite's size and prints what
 * the detectors made of them; the name of a file of events tells that instead. With {@code -Ddump=FOLDER} each window's last word is written there.
 */
final class Try {
    private static final double INSIDERS = 0.02;

    private Try() {}

    public static void main(String[] args) throws IOException {
        var settings = new HashMap<String, String>();
        var kind = "TOUR";
        try (var stories = new Stories()) {
            for (var arg : args) {
                if (arg.contains("=")) {
                    int at = arg.indexOf('=');
                    settings.put("probity.scoring." + arg.substring(0, at), arg.substring(at + 1));
                } else if (Files.exists(Path.of(arg))) {
                    try (var trial = new Trial(settings);
                            var lines = Files.lines(Path.of(arg))) {
                        lines.forEach(trial::tell);
                        trial.look();
                        show(arg, new Report(trial, Truth.of(List.of())));
                    }
                } else if (Character.isLetter(arg.charAt(0))) {
                    kind = arg;
                } else {
                    boolean innocent = kind.equals("innocent");
                    var report = stories.report(
                            Long.parseLong(arg), innocent ? "HARD" : kind, innocent ? 0 : INSIDERS, settings);
                    show(kind + "-" + arg, report);
                }
            }
        }
    }

    private static void show(String name, Report report) throws IOException {
        System.out.println("== " + name);
        System.out.print(report.text());
        var dump = System.getProperty("dump");
        if (dump != null) {
            Files.write(Path.of(dump, Path.of(name).getFileName() + ".tsv"), report.lines());
        }
    }
}
