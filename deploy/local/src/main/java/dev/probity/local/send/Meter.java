package dev.probity.local.send;

import dev.probity.local.progress.Marks;
import dev.probity.local.progress.Words;
import java.time.Duration;
import java.util.OptionalLong;

/** Says in a few words how far an upload is, how fast, and how long it will take. */
public final class Meter {
    private static final int WIDTH = 20;

    private final OptionalLong total;
    private final Marks marks;

    /** For so many bytes, if that is known. */
    public Meter(OptionalLong total, Marks marks) {
        this.total = total;
        this.marks = marks;
    }

    /** The words, after so many bytes and so long. */
    public String words(long sent, Duration elapsed) {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        long rate = Math.round(sent / seconds);
        String speed = Words.bytes(rate) + "/s";
        if (total.isEmpty() || total.getAsLong() == 0) {
            return Words.bytes(sent) + "  " + speed;
        }
        double share = Math.min(1, (double) sent / total.getAsLong());
        int full = (int) Math.round(share * WIDTH);
        return "%s%s %3d %%  %s of %s  %s%s"
                .formatted(
                        marks.full().repeat(full),
                        marks.empty().repeat(WIDTH - full),
                        Math.round(share * 100),
                        Words.bytes(sent),
                        Words.bytes(total.getAsLong()),
                        speed,
                        left(sent, share, elapsed));
    }

    private static String left(long sent, double share, Duration elapsed) {
        if (sent == 0 || share >= 1) {
            return share >= 1 ? "  waiting for the answer" : "";
        }
        return "  " + Words.duration(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - share) / share))) + " left";
    }
}
