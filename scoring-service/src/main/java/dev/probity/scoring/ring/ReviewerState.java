package dev.probity.scoring.ring;

import dev.probity.scoring.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The latest encounters of one reviewer, in order of event time whatever the order in which they came. */
final class ReviewerState {
    /** Encounters remembered: far more than most people write reviews beside others. */
    static final int REMEMBERED = 32;

    private final List<Slot> slots = new ArrayList<>();
    private final Spoken spoken;

    ReviewerState() {
        this(new Spoken());
    }

    private ReviewerState(Spoken spoken) {
        this.spoken = spoken;
    }

    /**
     * What an encounter led to.
     *
     * @param findings about the reviewer
     * @param judged reviews that are judged anew, for their merchants
     */
    record Heard(List<Finding> findings, List<Slot> judged) {}

    /** Takes an encounter in; what is known already, or older than all that is remembered, changes nothing. */
    Heard hear(Encounter encounter, Companions companions, LockStepDetector detector) {
        var slot = new Slot(encounter, null);
        int place = 0;
        for (var known : slots) {
            int order = Slot.IN_TIME.compare(known, slot);
            if (order == 0) {
                return new Heard(List.of(), List.of());
            }
            place += order < 0 ? 1 : 0;
        }
        if (place == 0 && slots.size() == REMEMBERED) {
            return new Heard(List.of(), List.of());
        }
        slots.add(place, slot);
        var before = slots.stream().map(one -> one.judged).toList();
        companions.judge(slots, place);
        var anew = new ArrayList<Slot>();
        for (int at = place; at < slots.size(); at++) {
            if (!Objects.equals(before.get(at), slots.get(at).judged)) {
                anew.add(slots.get(at));
            }
        }
        if (slots.size() > REMEMBERED) {
            slots.removeFirst();
        }
        var findings = detector.ofReviewer(encounter.reviewer(), judged(slots), judged(anew), spoken);
        return new Heard(findings, anew);
    }

    private static List<Judged> judged(List<Slot> slots) {
        var judged = new ArrayList<Judged>();
        for (var slot : slots) {
            if (slot.judged != null) {
                judged.add(slot.judged);
            }
        }
        return judged;
    }

    byte[] bytes() {
        return RingBytes.write(to -> {
            spoken.write(to);
            to.writeByte(slots.size());
            for (var slot : slots) {
                RingBytes.slot(slot, to);
            }
        });
    }

    static ReviewerState of(byte[] bytes) {
        return RingBytes.read(bytes, from -> {
            var state = new ReviewerState(Spoken.read(from));
            for (int left = from.readByte(); left > 0; left--) {
                state.slots.add(RingBytes.slot(from));
            }
            return state;
        });
    }
}
