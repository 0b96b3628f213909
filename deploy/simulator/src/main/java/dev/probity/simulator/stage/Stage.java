package dev.probity.simulator.stage;

import static dev.probity.simulator.Settings.MINUTE;

import dev.probity.simulator.Settings;
import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.EventLine;
import dev.probity.simulator.event.EventType;
import dev.probity.simulator.event.Kind;
import java.util.Arrays;

/** Where actors act: it keeps the agenda, deals event ids, and loses or delays what the story's knobs say. */
public final class Stage {
    private static final double MEAN_DELAY = 45 * MINUTE;
    private static final double LONGEST_DELAY = 300 * MINUTE;

    private final Settings settings;
    private final Agenda agenda = new Agenda();
    private final Output output;
    private final EventLine line = new EventLine();
    private long begun;
    private long id;
    private long at;
    private EventType type = EventType.TICKET;
    private long published;

    /** A stage whose events go to this output. */
    public Stage(Settings settings, Output output) {
        this.settings = settings;
        this.output = output;
    }

    /** What the story is to be like. */
    public Settings settings() {
        return settings;
    }

    /** Who acts when. */
    public Agenda agenda() {
        return agenda;
    }

    /** How many events were handed to the output. */
    public long published() {
        return published;
    }

    /** Chance for the actor with this purpose and index. */
    public Rng rng(long purpose, long index) {
        return new Rng(settings.seed(), purpose, index);
    }

    /** Starts an event; its fields follow, then {@link #publish}. */
    public EventLine event(EventType eventType, long moment, Kind subject, long number) {
        begun++;
        id = Rng.mix(begun ^ settings.seed() << 20);
        at = moment;
        type = eventType;
        return line.begin(type, id, at, subject, number);
    }

    /** Ends the event and sends it on its way. */
    public EventRef publish() {
        line.end();
        double luck = (Rng.mix(id + 1) >>> 11) * 0x1.0p-53;
        boolean lost = type == EventType.STAFF_ACCESS && luck < settings.knobs().logLoss();
        if (!lost) {
            send(luck > 1 - settings.knobs().late());
        }
        return new EventRef(type, id, at, lost);
    }

    private void send(boolean late) {
        if (late) {
            byte[] copy = Arrays.copyOf(line.bytes(), line.length());
            double delay = -MEAN_DELAY * StrictMath.log(1 - Rng.unit(settings.seed(), 140, id));
            agenda.add(at + (long) Math.min(LONGEST_DELAY, delay), moment -> hand(copy, copy.length));
        } else {
            hand(line.bytes(), line.length());
        }
    }

    private void hand(byte[] buffer, int length) {
        published++;
        output.line(buffer, length);
    }
}
