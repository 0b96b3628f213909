package dev.probity.scoring.trial.nab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One series of the benchmark.
 *
 * @param name its file
 * @param times seconds since the epoch
 * @param values what was measured
 * @param windows labelled windows, in order
 */
record NabSeries(String name, long[] times, double[] values, List<Window> windows) {
    private static final double PROBATION = 0.15;
    private static final int LONGEST_PROBATION = 750;
    private static final long DAY = 86_400;

    /**
     * A labelled window.
     *
     * @param first place of its first point
     * @param last place of its last point
     */
    record Window(int first, int last) {
        int width() {
            return last - first + 1;
        }

        boolean holds(int place) {
            return first <= place && place <= last;
        }
    }

    int length() {
        return values.length;
    }

    /** Points at the start that are for learning and are not scored. */
    int probation() {
        return (int) Math.min(Math.floor(PROBATION * length()), LONGEST_PROBATION);
    }

    /** Points a day. */
    int pointsADay() {
        long step = Math.max(1, (times[length() - 1] - times[0]) / (length() - 1));
        return (int) Math.max(1, DAY / step);
    }

    /** All series of the benchmark's folder. */
    static List<NabSeries> all(Path root) throws IOException {
        var series = new ArrayList<NabSeries>();
        var labels = new ObjectMapper()
                .readTree(root.resolve("labels/combined_windows.json").toFile());
        for (var label : labels.properties()) {
            series.add(read(label.getKey(), root.resolve("data").resolve(label.getKey()), label.getValue()));
        }
        return series;
    }

    private static NabSeries read(String name, Path file, JsonNode labels) throws IOException {
        var lines = Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .toList();
        var times = lines.stream().mapToLong(line -> seconds(line[0])).toArray();
        var values =
                lines.stream().mapToDouble(line -> Double.parseDouble(line[1])).toArray();
        var windows = new ArrayList<Window>();
        for (var label : labels) {
            windows.add(window(
                    times, seconds(label.get(0).asText()), seconds(label.get(1).asText())));
        }
        return new NabSeries(name, times, values, windows);
    }

    private static Window window(long[] times, long from, long until) {
        int first = 0;
        int last = 0;
        for (int place = 0; place < times.length; place++) {
            first = times[place] < from ? place + 1 : first;
            last = times[place] <= until ? place : last;
        }
        return new Window(first, last);
    }

    private static long seconds(String time) {
        return LocalDateTime.parse(time.substring(0, 19).replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
    }
}
