package dev.probity.ingest.intake;

import dev.probity.ingest.IngestConfig;
import dev.probity.ingest.deadletter.DeadLetterWriter;
import dev.probity.ingest.deadletter.Original;
import dev.probity.ingest.event.CheckedEvent;
import dev.probity.ingest.event.EventRules;
import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.http.Report;
import dev.probity.ingest.http.SourceGrants;
import dev.probity.ingest.publish.EventPublisher;
import dev.probity.ingest.publish.Sending;
import dev.probity.ingest.schema.Violation;
import dev.probity.ingest.seal.NameSeal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The events of one request: checked, sealed, published or kept as dead letters, and counted. Used by one thread at a time. */
public final class IntakeRun implements EventTaker {
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

    /**
     * An event that was checked.
     *
     * @param verdict what became of it; sealed when accepted
     * @param refused the event as it was sent when refused; empty otherwise
     * @param length of it as it was sent, in bytes
     * @param line its line or position in the request, from 1
     */
    record Checked(Verdict verdict, Original refused, int length, long line) {}

    private static final Original NOTHING = Original.event(new byte[0]);
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

    @Override
    public void take(byte[] buffer, int offset, int length, long line) {
        settle(check(buffer, offset, length, line));
    }

    /** Takes an event that was made of something else: should it be refused, that is what is kept. */
    public void take(byte[] event, long line, Supplier<Original> madeOf) {
        var checked = check(event, 0, event.length, line);
        settle(
                checked.verdict() instanceof Verdict.Refused
                        ? new Checked(checked.verdict(), madeOf.get(), checked.length(), line)
                        : checked);
    }

    /** Checks and seals a structured event; touches nothing of the run, so that many threads may do it at once. */
    Checked check(byte[] buffer, int offset, int length, long line) {
        if (length > longestEvent()) {
            return new Checked(
                    new Verdict.Refused(null, null, List.of(tooLong())),
                    Original.beginning(Arrays.copyOfRange(buffer, offset, offset + longestEvent())),
                    length,
                    line);
        }
        return switch (way.rules().check(buffer, offset, length)) {
            case Verdict.Accepted(var event) when way.grants().allow(event.source()) -> sealed(event, length, line);
            case Verdict.Accepted(var event) ->
                new Checked(
                        new Verdict.Refused(event.id(), event.source(), List.of(NOT_GRANTED)),
                        Original.event(event.value()),
                        length,
                        line);
            case Verdict.Refused refused ->
                new Checked(refused, Original.event(Arrays.copyOfRange(buffer, offset, offset + length)), length, line);
        };
    }

    /** A stand-in is longer than the address that it stands for: what has grown beyond what a topic takes would be refused there, again and again. */
    private Checked sealed(CheckedEvent event, int length, long line) {
        var sealed = way.seal().seal(event);
        if (sealed.value().length <= EventPublisher.LONGEST_EVENT) {
            return new Checked(new Verdict.Accepted(sealed), NOTHING, length, line);
        }
        var grown = new Violation(
                "", "size", "with its addresses sealed it has more than " + EventPublisher.LONGEST_EVENT + " bytes");
        return new Checked(
                new Verdict.Refused(event.id(), event.source(), List.of(grown)),
                Original.event(event.value()),
                length,
                line);
    }

    /** Publishes an event that was checked, or keeps it as a dead letter, and counts it. */
    void settle(Checked checked) {
        tally.read(checked.length());
        switch (checked.verdict()) {
            case Verdict.Accepted(var event) -> publish(event);
            case Verdict.Refused refused -> refuse(checked.line(), refused, checked.refused());
        }
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
        refuse(1, new Verdict.Refused(known.id(), known.source(), all), Original.event(event));
    }

    /** What is wrong with an event, and that its sender had no right to its source, so that its owner is not taken for the sender. */
    private Verdict.Refused ofAnyRight(Verdict.Refused refused) {
        if (refused.source() == null
                || way.grants().allow(refused.source())
                || refused.violations().contains(NOT_GRANTED)) {
            return refused;
        }
        List<Violation> all = new ArrayList<>(refused.violations());
        all.add(NOT_GRANTED);
        return new Verdict.Refused(refused.id(), refused.source(), all);
    }

    private void publish(CheckedEvent event) {
        if (repeats.seen(event.source(), event.id())) {
            repeated++;
            tally.repeated();
        } else {
            way.sending().send(event);
            accepted++;
            tally.accepted(event.type());
        }
    }

    @Override
    public void refuse(long line, Verdict.Refused why, Original original) {
        refused++;
        var what = ofAnyRight(why);
        var letter = way.deadLetters().of(what, requestId, line, original.atMost(longestEvent()));
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

    /** Waits until Kafka has acknowledged everything, then says what became of the events. */
    public Report finish() {
        tally.flush();
        way.meters().acknowledged(way.sending()::awaitAcknowledged);
        return report();
    }

    /** What became of the events so far, whether or not Kafka has acknowledged them. */
    public Report report() {
        return new Report(accepted, repeated, refused, List.copyOf(refusals));
    }
}
