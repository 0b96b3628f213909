package dev.probity.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a process beyond its number, which the system gives away again: the number and when it started.
 *
 * @param pid the process's number
 * @param started when it started, as the system tells it
 * @param signal the signal that stops it cleanly, e.g. TERM
 */
public record ProcessMark(long pid, Instant started, String signal) {
    /** Systems tell start times by the second or by the clock tick, and correct their clocks. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\d{1,18}) ([A-Z]{2,8})");

    /** Marks a running process. */
    public static ProcessMark of(ProcessHandle process, String signal) {
        return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), signal);
    }

    /** The process, if it still runs and isn't another one under the same number. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    /** Asks the process to stop, by its own signal: Java knows TERM only, which asks PostgreSQL to wait for its clients. */
    public void send() {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads a mark; a missing or spoilt file is no mark. */
    public static Optional<ProcessMark> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    static Optional<ProcessMark> parse(String text) {
        Matcher matcher = LINE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(matcher.group(2)));
        return Optional.of(new ProcessMark(Long.parseLong(matcher.group(1)), started, matcher.group(3)));
    }

    /** Writes the mark. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return pid + " " + started.toEpochMilli() + " " + signal + "\n";
    }

    private boolean isSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(instant -> Duration.between(instant, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(true);
    }
}
