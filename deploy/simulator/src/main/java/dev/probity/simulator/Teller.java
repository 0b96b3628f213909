package dev.probity.simulator;

import dev.probity.simulator.send.LineOutput;
import dev.probity.simulator.send.Position;
import dev.probity.simulator.send.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Tells a story at a pace: its past as fast as it is taken (or so many times faster than life), then in real time. */
final class Teller {
    private static final long SAVE_EVERY = Duration.ofSeconds(1).toNanos();
    private static final long NAP = 200;
    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final Story story;
    private final Settings settings;
    private final LineOutput output;
    private final Progress progress;
    private final @Nullable Path resume;
    private final InstantSource clock;
    private long savedAt = System.nanoTime();
    private volatile boolean stopping;

    Teller(
            Story story,
            Settings settings,
            LineOutput output,
            Progress progress,
            @Nullable Path resume,
            InstantSource clock) {
        this.story = story;
        this.settings = settings;
        this.output = output;
        this.progress = progress;
        this.resume = resume;
        this.clock = clock;
    }

    /** Asks the telling to stop soon, everything told so far having arrived. */
    void stop() {
        stopping = true;
    }

    /** Tells up to the story's end; pace 0 is as fast as it is taken. */
    void tell(double pace, boolean goesOn) throws IOException, InterruptedException {
        long began = clock.millis();
        while (!stopping && story.nextAt() < settings.until()) {
            if (pace > 0) {
                awaitTurn(told(pace, began));
            }
            for (int i = 0; i < STEPS_BETWEEN_LOOKS && story.nextAt() < due(pace, began); i++) {
                story.actNext();
            }
            look();
        }
        output.flush();
        save();
        progress.told(goesOn, story.told(), output.arrived());
    }

    private long due(double pace, long began) {
        if (pace == 0) {
            return settings.until();
        }
        return Math.min(settings.until(), told(pace, began) + 1);
    }

    /** Up to where it is the story's turn by now. */
    private long told(double pace, long began) {
        return settings.from() + (long) ((clock.millis() - began) * pace);
    }

    private void awaitTurn(long told) throws InterruptedException {
        if (story.nextAt() > told) {
            output.flush();
            Thread.sleep(Math.min(NAP, 1 + story.nextAt() - told));
        }
    }

    private void look() throws IOException {
        double span = settings.until() - settings.from();
        progress.telling((story.nextAt() - settings.from()) / span, story.told(), output.arrived());
        if (System.nanoTime() - savedAt > SAVE_EVERY) {
            save();
        }
    }

    /** Goes on as life does, until asked to stop. */
    void follow() throws IOException, InterruptedException {
        while (!stopping) {
            long before = story.told();
            story.tellUntil(clock.millis());
            if (story.told() > before) {
                output.flush();
                save();
            }
            Thread.sleep(NAP);
        }
        output.flush();
        save();
    }

    private void save() throws IOException {
        savedAt = System.nanoTime();
        if (resume != null) {
            Position.of(settings, output.arrived().sent()).write(resume);
        }
    }
}
