package dev.probity.scoring.rule;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What rules found of one party in one week or quarter. */
final class RuleSpan {
    /** Rules that are remembered of a span. */
    static final int MOST_HITS = 32;

    /** First day, since the epoch. */
    final int start;
    /** Whether peers were known when it began: if not, nothing is said of it. */
    boolean judged;

    /** Rows of the scopes that were told of this week; empty for a quarter. */
    final List<String> tried = new ArrayList<>();

    final List<RuleHit> hits = new ArrayList<>();

    RuleSpan(int start) {
        this.start = start;
    }

    /** Sum of what the rules add. */
    double shares() {
        return hits.stream().mapToDouble(RuleHit::share).sum();
    }

    boolean has(String rule) {
        return hits.stream().anyMatch(hit -> hit.rule().equals(rule));
    }

    /** Takes a hit in; one more of the same rule adds to it. */
    void add(RuleHit hit) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).rule().equals(hit.rule())) {
                hits.set(i, hits.get(i).and(hit));
                return;
            }
        }
        if (hits.size() < MOST_HITS) {
            hits.add(hit);
        }
    }

    void write(ByteBuffer out) {
        out.putInt(start).put((byte) (judged ? 1 : 0)).putShort((short) tried.size());
        tried.forEach(row -> RuleBytes.put(out, row));
        out.put((byte) hits.size());
        hits.forEach(hit -> RuleBytes.put(out, hit));
    }

    static RuleSpan read(ByteBuffer in) {
        var span = new RuleSpan(in.getInt());
        span.judged = in.get() != 0;
        for (int left = in.getShort(); left > 0; left--) {
            span.tried.add(RuleBytes.text(in));
        }
        for (int left = in.get(); left > 0; left--) {
            span.hits.add(RuleBytes.hit(in));
        }
        return span;
    }
}
