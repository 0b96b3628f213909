package dev.probity.bench.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Samples of what Java threads were at, from a flight recording; each stands for as much CPU time as every other (JEP 509).
 *
 * @param samples how many have a stack
 * @param lost how many were taken without one
 * @param itself samples by the library or part whose frame is innermost
 * @param cause samples by the part of the product for which it was done
 */
public record Recording(long samples, long lost, Map<String, Long> itself, Map<String, Long> cause) {
    private static final String SAMPLE = "jdk.CPUTimeSample";

    /** Options of a JVM that is to be recorded from its start: a sample each 10 ms of CPU time of a thread. */
    public static List<String> options() {
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints",
                "-XX:FlightRecorderOptions:stackdepth=256",
                "-XX:StartFlightRecording:settings=none,+" + SAMPLE + "#enabled=true,+" + SAMPLE
                        + "#throttle=10ms,name=bench");
    }

    /** Has a recorded JVM write down what it has by now. */
    public static void dump(long pid, Path file) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var dumping = new ProcessBuilder(
                        jcmd.toString(), Long.toString(pid), "JFR.dump", "name=bench", "filename=" + file)
                .redirectErrorStream(true)
                .start();
        var said = new String(dumping.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (dumping.waitFor() != 0) {
            throw new IOException("the recording could not be written: " + said.strip());
        }
    }

    /** Reads the samples taken between two moments. */
    public static Recording read(Path file, Parts parts, Instant from, Instant until) throws IOException {
        var itself = new TreeMap<String, Long>();
        var cause = new TreeMap<String, Long>();
        long samples = 0;
        long lost = 0;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                if (!event.getEventType().getName().equals(SAMPLE)
                        || event.getStartTime().isBefore(from)
                        || event.getStartTime().isAfter(until)) {
                    continue;
                }
                if (event.getStackTrace() == null) {
                    lost++;
                    continue;
                }
                var place = parts.place(classes(event));
                itself.merge(place.itself(), 1L, Long::sum);
                cause.merge(place.cause(), 1L, Long::sum);
                samples++;
            }
        }
        return new Recording(samples, lost, itself, cause);
    }

    private static List<String> classes(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .filter(frame -> frame.getMethod() != null)
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
    }
}
