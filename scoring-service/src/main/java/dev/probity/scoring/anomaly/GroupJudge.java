package dev.probity.scoring.anomaly;

import dev.probity.scoring.anomaly.WorkDay.Figure;
import dev.probity.scoring.event.Fingerprint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Judges a group's days. A day is held until its members have told of it; then all of them are compared at once, so that neither order nor partition matters.
 *
 * <p>What is kept of a day afterwards is a sample of the members by fingerprint: what they did, for later forests, and how unlike they were, for later ranks.
 */
final class GroupJudge {
    /** Rank up to which it is asked why a day is unlike: nobody asks why it is ordinary. */
    private static final double ASKED_WHY = 0.1;

    /** What is left of how unlike a person was after another day. */
    private static final float FADE = 0.95f;

    private final AnomalyRules rules;
    private final GroupStore store;

    GroupJudge(AnomalyRules rules, GroupStore store) {
        this.rules = rules;
        this.store = store;
    }

    /** Takes a member's day in, and hands out, by person, the days that are judged now. A day that is told of after it was judged weighs nothing. */
    void take(WorkDay told, BiConsumer<String, JudgedDay> judged) {
        var group = told.group();
        var last = store.get(GroupStore.judgedKey(group));
        int now = told.day() - rules.holdDays();
        int through = last == null ? now - 1 : ByteBuffer.wrap(last).getInt();
        if (told.day() <= through) {
            return;
        }
        store.put(GroupStore.dayKey(group, told.day(), told.subject()), StoredDay.value(told.figures(), told.at()));
        for (int day = through + 1; day <= Math.min(now, through + rules.holdDays()); day++) {
            judge(group, day, judged);
        }
        if (now > through) {
            store.put(
                    GroupStore.judgedKey(group),
                    ByteBuffer.allocate(Integer.BYTES).putInt(now).array());
        }
    }

    private void judge(String group, int day, BiConsumer<String, JudgedDay> judged) {
        var before = days(group, day - rules.spanDays(), day);
        var today = days(group, day, day + 1);
        for (var old : days(group, day - 2 * rules.spanDays(), day - rules.spanDays())) {
            store.put(old.key(), null);
        }
        if (today.isEmpty()) {
            return;
        }
        if (before.size() < rules.fewest()) {
            today.forEach(member -> keep(member, day, today, Float.NaN));
            return;
        }
        var past = before.stream().map(StoredDay::figures).toList();
        var forest = new GroupForest(past, rules, Fingerprint.of(group, String.valueOf(day)));
        var unlike = unlike(group, today, forest);
        var ranks = Ranks.of(before, unlike);
        for (int i = 0; i < today.size(); i++) {
            var member = today.get(i);
            if (ranks.size() >= rules.fewest()) {
                judged.accept(
                        member.subject(), judged(group, day, member, past, forest, ranks.p(unlike[i]), today.size()));
            }
            keep(member, day, today, (float) unlike[i]);
        }
    }

    private static JudgedDay judged(
            String group, int day, StoredDay member, List<float[]> past, GroupForest forest, double p, int members) {
        var figure = p <= ASKED_WHY ? forest.reason(member.figures()) : Figure.LOOKS;
        int place = figure.ordinal();
        double middle = GroupForest.median(
                past.stream().mapToDouble(figures -> figures[place]).toArray());
        return new JudgedDay(day, member.at(), p, figure, member.figures()[place], (float) middle, group, members);
    }

    private List<StoredDay> days(String group, int from, int until) {
        var days = new ArrayList<StoredDay>();
        for (var entry : store.range(GroupStore.dayStart(group, from), GroupStore.dayStart(group, until))) {
            days.add(StoredDay.of(group, entry));
        }
        return days;
    }

    /** How unlike the group's middle each member was, beyond what is usual for that member: whoever always works in a way of their own gathers no evidence by it. */
    private double[] unlike(String group, List<StoredDay> today, GroupForest forest) {
        var scores = today.stream()
                .mapToDouble(member -> forest.score(member.figures()))
                .toArray();
        double middle = GroupForest.median(scores);
        for (int i = 0; i < scores.length; i++) {
            var key = GroupStore.personKey(group, today.get(i).subject());
            var stored = store.get(key);
            var own = stored == null ? ByteBuffer.allocate(2 * Float.BYTES) : ByteBuffer.wrap(stored);
            float sum = own.getFloat();
            float days = own.getFloat();
            double centred = scores[i] - middle;
            scores[i] = centred - sum / (days + rules.ownTrust());
            store.put(
                    key,
                    ByteBuffer.allocate(2 * Float.BYTES)
                            .putFloat(sum * FADE + (float) centred)
                            .putFloat(days * FADE + 1)
                            .array());
        }
        return scores;
    }

    /** Keeps a member's day if it belongs to the sample of the day's members, with how unlike it was; deletes it otherwise. */
    private void keep(StoredDay member, int day, List<StoredDay> today, float unlike) {
        long own = lot(member, day);
        boolean drawn = today.size() <= rules.daySample()
                || today.stream().filter(other -> lot(other, day) < own).count() < rules.daySample();
        store.put(member.key(), drawn ? StoredDay.value(member.figures(), unlike) : null);
    }

    private static long lot(StoredDay member, int day) {
        return Fingerprint.of(member.subject(), String.valueOf(day));
    }
}
