package dev.probity.ingest.intake;

import dev.probity.ingest.IngestConfig;
import dev.probity.ingest.deadletter.DeadLetterWriter;
import dev.probity.ingest.event.CheckedEvent;
import dev.probity.ingest.event.EventRules;
import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.http.SourceGrants;
import dev.probity.ingest.publish.Sending;
import dev.probity.ingest.schema.Violation;
import dev.probity.ingest.seal.NameSeal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The events of one request: checked, sealed, published or kept as dead letters, and counted. Used by one thread. */
public final class IntakeRun {
    /**
     * What an event passes on its way.
     *
     * @param rules what it must look like
     * @param grants for which sources the caller may send
     * @param seal hides names of staff
     * @param sending takes it to Kafka
     * @param deadLetters keeps what is refused
     * @param meters counts
     */
    record Way(
            EventRules rules,
            SourceGrants grants,
            NameSeal seal,
            Sending sending,
            DeadLetterWriter deadLetters,
            IntakeMeters meters) {}

    private static final Violation NOT_GRANTED =
            new Violation("/source", "source", "the caller was not granted this source");

    private final Way way;
    private final String requestId;
    private final IngestConfig.Limits limits;
    private final Repeats repeats;
    private final IntakeTally tally;
    private final List<Report.Refusal> refusals = new ArrayList<>();
    private long accepted;
    private long repeated;
    private long refused;
    private long skipped;

    IntakeRun(Way way, String requestId, IngestConfig.Limits limits) {
        this.way = way;
        this.requestId = requestId;
        this.limits = limits;
        this.repeats = new Repeats(limits.repeatsRemembered());
        this.tally = new IntakeTally(way.meters());
    }

    /** Longest event taken, in bytes. */
    public int longestEvent() {
        return (int) limits.event().asLongValue();
    }

    /** Takes a structured event; {@code line} is its line or position in the request, from 1. */
    public void take(byte[] buffer, int offset, int length, long line) {
        tally.read(length);
        if (length > longestEvent()) {
            refuse(
                    line,
                    new Verdict.Refused(null, null, List.of(tooLong())),
                    Arrays.copyOfRange(buffer, offset, offset + longestEvent()));
            return;
        }
        switch (way.rules().check(buffer, offset, length)) {
            case Verdict.Accepted(var event) -> publish(event, line);
            case Verdict.Refused refused ->
                refuse(line, ofAnyRight(refused), Arrays.copyOfRange(buffer, offset, offset + length));
        }
    }

    /** Takes a structured event. */
    public void take(byte[] event, long line) {
        take(event, 0, event.length, line);
    }

    /** Refuses a structured event without data for what was sent as its data; what else is wrong is said too. */
    void refuseData(byte[] event, Violation why) {
        tally.read(event.length);
        var known = switch (way.rules().check(event, 0, event.length)) {
            case Verdict.Accepted(var whole) -> new Verdict.Refused(whole.id(), whole.source(), List.of());
            case Verdict.Refused refused -> refused;
        };
        List<Violation> all = new ArrayList<>(List.of(why));
        known.violations().stream()
                .filter(other -> !other.pointer().isEmpty() && !other.pointer().equals(why.pointer()))
                .forEach(all::add);
        refuse(1, ofAnyRight(new Verdict.Refused(known.id(), known.source(), all)), event);
    }

    /** What is wrong with an event, and that its sender had no right to its source, so that its owner is not taken for the sender. */
    private Verdict.Refused ofAnyRight(Verdict.Refused refused) {
        if (refused.source() == null || way.grants().allow(refused.source())) {
            return refused;
        }
        List<Violation> all = new ArrayList<>(refused.violations());
        all.add(NOT_GRANTED);
        return new Verdict.Refused(refused.id(), refused.source(), all);
    }

    private void publish(CheckedEvent event, long line) {
        if (!way.grants().allow(event.source())) {
            refuse(line, new Verdict.Refused(event.id(), event.source(), List.of(NOT_GRANTED)), event.value());
        } else if (repeats.seen(event.source(), event.id())) {
            repeated++;
            tally.repeated();
        } else {
            way.sending().send(way.seal().seal(event));
            accepted++;
            tally.accepted(event.type());
        }
    }

    /** Refuses what is no event; {@code payload} is kept. */
    public void refuse(long line, Verdict.Refused what, byte[] payload) {
        refused++;
        var letter = way.deadLetters().of(what, requestId, line, payload);
        way.sending().sendDeadLetter(letter.deadLetterId(), way.deadLetters().bytes(letter));
        way.meters().refused(what.violations().getFirst().rule());
        if (refusals.size() < limits.refusalsListed()) {
            refusals.add(new Report.Refusal(line, what.id(), letter.deadLetterId(), what.violations()));
        }
    }

    /** The violation of an event that is too long. */
    public Violation tooLong() {
        return new Violation("", "size", "an event has at most " + longestEvent() + " bytes");
    }

    /** Passes over a foreign record that means nothing to Probity. */
    public void skip() {
        skipped++;
    }

    /** Waits until Kafka has acknowledged everything, then says what became of the events. */
    public Report finish() {
        tally.flush();
        way.meters().acknowledged(way.sending()::awaitAcknowledged);
        return report();
    }

    /** What became of the events so far, whether or not Kafka has acknowledged them. */
    public Report report() {
        return new Report(accepted, repeated, refused, skipped, List.copyOf(refusals));
    }
}
