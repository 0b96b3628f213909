package dev.probity.scoring.rule;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** What is said on the way to the correlations' groups, and on the way back from them. */
sealed interface JoinWord {
    byte MATCH = 1;
    byte HELD = 3;
    int MOST_BYTES = 1 << 17;

    /** A match for the group of a correlation of that id. */
    record Match(String correlation, JoinMatch match) implements JoinWord {}

    /** A correlation of that id held, and a party is told. */
    record Held(String correlation, JoinGroup.Held held) implements JoinWord {}

    default byte[] bytes() {
        var out = ByteBuffer.allocate(MOST_BYTES);
        switch (this) {
            case Match match -> {
                RuleBytes.put(out.put(MATCH), match.correlation());
                match.match().write(out);
            }
            case Held held -> {
                RuleBytes.put(out.put(HELD), held.correlation());
                RuleBytes.put(out, held.held().party());
                out.putLong(held.held().at().toEpochMilli());
                RuleBytes.putEvents(out, held.held().events());
            }
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    static JoinWord read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte kind = in.get();
        return switch (kind) {
            case MATCH -> new Match(RuleBytes.text(in), JoinMatch.read(in));
            case HELD ->
                new Held(
                        RuleBytes.text(in),
                        new JoinGroup.Held(
                                RuleBytes.text(in), Instant.ofEpochMilli(in.getLong()), RuleBytes.events(in)));
            default -> throw new IllegalStateException("a word of a kind that is not known: " + kind);
        };
    }
}
