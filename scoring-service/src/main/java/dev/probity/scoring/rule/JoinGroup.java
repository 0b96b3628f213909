package dev.probity.scoring.rule;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.sigma.CorrelationMatch;
import dev.probity.scoring.sigma.Correlator;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The matches of one group of one correlation that may still count, in order of time, and whom it was told of. Matches may come in any order: one that comes
 * late goes where it belongs, and all is judged again, so that in the end the same is told whatever the order. Pure.
 *
 * <p>A correlation that holds of a group is told once a week to each party whose events it holds of: more often weighs nothing.
 */
final class JoinGroup {
    /** Matches kept of a group at most; of more the oldest go. */
    static final int MOST_KEPT = 1_000;

    /** Bytes of them, at most: what a record of the changelog holds. */
    private static final int MOST_BYTES = 600_000;

    private static final int A_TENTH = MOST_KEPT / 10;
    private static final byte FORMAT = 2;

    /** Weeks and parties: as many as all whose matches are kept, or those pushed out would be told time and again. */
    private static final int MOST_TOLD = MOST_KEPT;

    private static final int EVENTS_SHOWN = 20;

    private final List<JoinMatch> kept = new ArrayList<>();

    /** Week and party. */
    private final Set<String> told = new java.util.LinkedHashSet<>();

    /** Judged up to the newest match; null when it must be made from what is kept. */
    private @Nullable Correlator correlator;

    /** A correlation held: whom of, when, and in which of that party's events and others'. */
    record Held(String party, Instant at, List<EvidenceRef> events) {}

    /** Takes a match in; what it comes to. */
    List<Held> add(JoinMatch match, Joint joint, Duration grace) {
        int place = Collections.binarySearch(kept, match, JoinMatch.IN_ORDER);
        if (place >= 0) {
            return List.of(); // it was here before
        }
        boolean late = -place - 1 < kept.size();
        kept.add(-place - 1, match);
        if (joint.root().judgedAtTheEnd()) {
            bound();
            return List.of();
        }
        var forgets = joint.forgets(kept.getLast().event().time(), grace);
        kept.removeIf(
                one -> one.event().time().isBefore(forgets)); // counts no more, so that nothing need be judged again
        if (bound() || late) {
            correlator = null;
        }
        var spoken = new ArrayList<CorrelationMatch>();
        if (correlator == null) {
            correlator = new Correlator(joint.tree(), joint.root().rule().id());
            for (var one : kept) {
                spoken.addAll(correlator.add(List.of(one.match())));
            }
        } else {
            spoken.addAll(correlator.add(List.of(match.match())));
        }
        return spoken.stream()
                .filter(one -> one.correlation() == joint.root())
                .flatMap(one -> held(one.to(), one.events()).stream())
                .toList();
    }

    /** Whether a match of that time, later than all, would push one out that still counts. */
    boolean isFull(JoinMatch match, Joint joint, Duration grace) {
        if (!joint.root().judgedAtTheEnd()) {
            var forgets = joint.forgets(match.event().time(), grace);
            kept.removeIf(one -> one.event().time().isBefore(forgets));
        }
        return kept.size() >= MOST_KEPT
                || kept.stream().mapToInt(JoinMatch::size).sum() + match.size() > MOST_BYTES;
    }

    /** Judges the timespans that are over for good, of a correlation that is judged at the end. */
    List<Held> end(Joint joint, Instant clock, Duration grace) {
        var held = new ArrayList<Held>();
        var span = joint.root().rule().timespan();
        while (joint.root().judgedAtTheEnd()
                && !kept.isEmpty()
                && !kept.getFirst().event().time().plus(span).plus(grace).isAfter(clock)) {
            var end = kept.getFirst().event().time().plus(span);
            var within = kept.stream()
                    .takeWhile(match -> match.event().time().isBefore(end))
                    .toList();
            var all = new Correlator(joint.tree());
            within.forEach(match -> all.add(List.of(match.match())));
            var last = within.getLast().event().time();
            all.end(Instant.MAX).forEach(one -> held.addAll(held(last, one.events())));
            kept.subList(0, within.size()).clear();
        }
        return held;
    }

    /** When it must be looked at again: to be judged, or to be forgotten; null once nothing is left. */
    @Nullable
    Instant due(Joint joint, Duration grace) {
        if (kept.isEmpty()) {
            return null;
        }
        var from = joint.root().judgedAtTheEnd() ? kept.getFirst() : kept.getLast();
        return from.event().time().plus(joint.span()).plus(grace);
    }

    private List<Held> held(Instant at, List<String> events) {
        var calls = new HashSet<>(events);
        var joined =
                kept.stream().filter(match -> calls.contains(match.called())).toList();
        var refs = joined.reversed().stream()
                .map(JoinMatch::event)
                .distinct()
                .limit(EVENTS_SHOWN)
                .toList();
        long week = Horizon.WEEK.windowAt(at).start().getEpochSecond();
        return joined.stream()
                .map(JoinMatch::party)
                .distinct()
                .filter(party -> tells(week + " " + party))
                .map(party -> new Held(party, at, refs))
                .toList();
    }

    private boolean tells(String weekAndParty) {
        boolean tells = told.add(weekAndParty);
        if (told.size() > MOST_TOLD) {
            told.remove(told.iterator().next());
        }
        return tells;
    }

    /** Once there are too many the oldest go, a tenth at a time: what is left must be judged anew, and not with each match. */
    private boolean bound() {
        int bytes = kept.stream().mapToInt(JoinMatch::size).sum();
        if (kept.size() <= MOST_KEPT && bytes <= MOST_BYTES) {
            return false;
        }
        int go = 0;
        while (kept.size() - go > MOST_KEPT - A_TENTH || bytes > MOST_BYTES - MOST_BYTES / 10) {
            bytes -= kept.get(go).size();
            go++;
        }
        kept.subList(0, go).clear();
        return true;
    }

    byte[] bytes(ByteBuffer scratch) {
        var out = scratch.clear().put(FORMAT).putShort((short) kept.size());
        kept.forEach(match -> match.write(out));
        out.putShort((short) told.size());
        told.forEach(one -> RuleBytes.put(out, one));
        return Arrays.copyOf(out.array(), out.position());
    }

    static JoinGroup of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("a correlation's group in format " + format + ", expected " + FORMAT);
        }
        var group = new JoinGroup();
        for (int left = in.getShort(); left > 0; left--) {
            group.kept.add(JoinMatch.read(in));
        }
        for (int left = in.getShort(); left > 0; left--) {
            group.told.add(RuleBytes.text(in));
        }
        return group;
    }
}
