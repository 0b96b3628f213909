package dev.probity.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a log, readable: of JSON lines only the message. */
public final class LogTail {
    private static final int WINDOW = 64 * 1024;
    private static final int WIDEST = 400;
    private static final Pattern MESSAGE =
            Pattern.compile("\"level\":\"([A-Z]+)\".*?\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);

    /** In a JSON line each exception tells its type before its message. */
    private static final Pattern CAUSE =
            Pattern.compile("\"exceptionType\":\"(?:[\\w$]+\\.)*([\\w$]+)\",\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private LogTail() {}

    /** The last lines of a file, indented; empty where there is none. */
    public static String of(Path log, int count) {
        List<String> lines = end(log).lines()
                .filter(line -> !isStackFrame(line))
                .map(LogTail::readable)
                .toList();
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(Math.max(0, lines.size() - count), lines.size())) {
            text.append("    ").append(line).append('\n');
        }
        return text.toString();
    }

    private static boolean isStackFrame(String line) {
        String bare = line.strip();
        return bare.isEmpty() || bare.startsWith("at ") || bare.startsWith("... ");
    }

    static String readable(String line) {
        Matcher matcher = line.startsWith("{") ? MESSAGE.matcher(line) : null;
        String text = matcher != null && matcher.find()
                ? matcher.group(1) + " " + unescaped(matcher.group(2)) + rootCause(line)
                : line;
        return text.length() > WIDEST ? text.substring(0, WIDEST) + "..." : text;
    }

    private static String rootCause(String line) {
        Matcher causes = CAUSE.matcher(line);
        String last = "";
        while (causes.find()) {
            last = ": " + causes.group(1) + ": " + unescaped(causes.group(2));
        }
        return last;
    }

    private static String unescaped(String json) {
        return json.replace("\\n", " ")
                .replace("\\t", " ")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    private static String end(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - WINDOW);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException absent) {
            return "";
        }
    }
}
