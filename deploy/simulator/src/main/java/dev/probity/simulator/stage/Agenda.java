package dev.probity.simulator.stage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who acts next: a binary heap on (time, order of asking), with the times in an array of their own so that comparing is cheap. */
public final class Agenda {
    private static final int FIRST_SIZE = 1024;

    private long[] times = new long[FIRST_SIZE];
    private long[] orders = new long[FIRST_SIZE];
    private @Nullable Actor[] actors = new @Nullable Actor[FIRST_SIZE];
    private int size;
    private long asked;
    private long now = Long.MIN_VALUE;

    /** Gives this actor a turn at this moment; at once, if the moment has passed: a story never goes back in time. */
    public void add(long moment, Actor actor) {
        long at = Math.max(moment, now);
        if (size == times.length) {
            grow();
        }
        long order = asked++;
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (before(times[parent], orders[parent], at, order)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, at, order, actor);
    }

    /** When the next turn is, or {@link Long#MAX_VALUE} when nobody wants one. */
    public long nextAt() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /** How many turns are asked for. */
    public int size() {
        return size;
    }

    /** Takes the next turn off the agenda and lets it happen. */
    public void actNext() {
        Actor actor = actors[0];
        if (actor == null) {
            throw new IllegalStateException("nobody wants a turn");
        }
        long at = times[0];
        now = at;
        removeFirst();
        actor.act(at);
    }

    private void removeFirst() {
        size--;
        long at = times[size];
        long order = orders[size];
        Actor last = actors[size];
        actors[size] = null;
        if (size == 0 || last == null) {
            return;
        }
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && before(times[child + 1], orders[child + 1], times[child], orders[child])) {
                child++;
            }
            if (before(at, order, times[child], orders[child])) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        put(hole, at, order, last);
    }

    private static boolean before(long at, long order, long otherAt, long otherOrder) {
        return at < otherAt || at == otherAt && order < otherOrder;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
        actors[to] = actors[from];
    }

    private void put(int place, long at, long order, Actor actor) {
        times[place] = at;
        orders[place] = order;
        actors[place] = actor;
    }

    private void grow() {
        int larger = times.length * 2;
        times = Arrays.copyOf(times, larger);
        orders = Arrays.copyOf(orders, larger);
        actors = Arrays.copyOf(actors, larger);
    }
}
