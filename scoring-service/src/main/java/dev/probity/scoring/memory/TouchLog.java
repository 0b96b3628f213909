package dev.probity.scoring.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last touches of one party, from which findings take their evidence: a ring of slots, each stored under its own key.
 *
 * <p>Apart from the party's state because a touch is written once a merchant and day, the state once an event; slots are read when a finding wants them.
 */
public final class TouchLog {
    public static final int SLOTS = 128;

    private final IntFunction<@Nullable Touch> stored;
    private final @Nullable Touch[] slots = new Touch[SLOTS];
    private final boolean[] known = new boolean[SLOTS];
    private final List<Integer> changed = new ArrayList<>();

    /** @param stored reads a slot; null where nothing was written yet */
    public TouchLog(IntFunction<@Nullable Touch> stored) {
        this.stored = stored;
    }

    /** Writes a slot over. */
    public void put(int slot, Touch touch) {
        slots[slot] = touch;
        known[slot] = true;
        changed.add(slot);
    }

    /** Forgets every touch. */
    public void erase() {
        for (int slot = 0; slot < SLOTS; slot++) {
            if (at(slot) != null) {
                slots[slot] = null;
                changed.add(slot);
            }
        }
    }

    /** Sets whether a touch was covered, if the slot still holds it. */
    public void cover(int slot, int merchant, boolean ticketed) {
        var touch = at(slot);
        if (touch != null
                && touch.isAt(merchant)
                && !Boolean.valueOf(ticketed).equals(touch.event().ticketed())) {
            put(slot, touch.covered(ticketed));
        }
    }

    /** Touches that match, newest first. */
    public List<Touch> newest(Predicate<Touch> wanted) {
        var found = new ArrayList<Touch>();
        for (int slot = 0; slot < SLOTS; slot++) {
            var touch = at(slot);
            if (touch != null && wanted.test(touch)) {
                found.add(touch);
            }
        }
        found.sort(NEWEST_FIRST);
        return found;
    }

    static final Comparator<Touch> NEWEST_FIRST = Comparator.comparing(
                    (Touch touch) -> touch.event().time())
            .reversed()
            .thenComparing(touch -> touch.event().id());

    /** What lies in a slot; null where nothing was written yet. */
    public @Nullable Touch at(int slot) {
        if (!known[slot]) {
            slots[slot] = stored.apply(slot);
            known[slot] = true;
        }
        return slots[slot];
    }

    /** Slots changed since the last call. */
    public List<Integer> takeChanged() {
        var taken = List.copyOf(changed);
        changed.clear();
        return taken;
    }
}
