package dev.probity.cases.casefile;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a case after it was opened. */
public sealed interface CaseChange {
    /**
     * An alert becomes part of the case.
     *
     * @param alertId the alert
     * @param subject whom it is about
     * @param drawnIn whom else it brings along
     */
    record AlertJoined(UUID alertId, UUID subject, Set<UUID> drawnIn) implements CaseChange {}

    /**
     * Alerts leave the case, and with them those whom no other of its alerts is about.
     *
     * @param taken subjects of the alerts that leave
     * @param staying subjects of those that stay
     */
    record AlertsDetached(Set<UUID> taken, Set<UUID> staying) implements CaseChange {}

    /**
     * Others become part of the case because its evidence has come to involve them.
     *
     * @param subjects who is new
     */
    record SubjectsAdded(Set<UUID> subjects) implements CaseChange {}

    /**
     * Somebody whom no alert is about is part of it no longer.
     *
     * @param subject who
     */
    record SubjectLeft(UUID subject) implements CaseChange {}

    /**
     * Something is kept as evidence.
     *
     * @param title what it is in words
     */
    record EvidenceAdded(String title) implements CaseChange {}

    /**
     * The work is given to someone.
     *
     * @param assignee user name; null for nobody
     */
    record Assigned(@Nullable String assignee) implements CaseChange {}

    /**
     * The case moves on, short of being closed.
     *
     * @param to where to
     */
    record Moved(CaseState to) implements CaseChange {}

    /**
     * Somebody writes something down.
     *
     * @param text what
     */
    record Noted(String text) implements CaseChange {}

    /**
     * A task comes to be, or changes.
     *
     * @param task which, T-3
     */
    record TaskMoved(String task) implements CaseChange {}

    /**
     * Somebody is brought in: from now on they see the case.
     *
     * @param user who
     */
    record MemberAdded(String user) implements CaseChange {}

    /**
     * An office is asked about its half of the case, or no longer.
     *
     * @param office which
     */
    record Consulted(String office) implements CaseChange {}

    /**
     * Somebody steps back, or is made to: they have nothing more to do with the case.
     *
     * @param user who
     */
    record Recused(String user) implements CaseChange {}

    /**
     * Something happens to a measure against one of its subjects, which may be after it was closed.
     *
     * @param proposal which measure
     */
    record MeasureMoved(UUID proposal) implements CaseChange {}

    /**
     * An appeal against such a measure came in, which may be after it was closed, too.
     *
     * @param proposal which measure
     */
    record Contested(UUID proposal) implements CaseChange {}

    /**
     * A legal hold begins or ends: while it lasts nothing of the case is destroyed.
     *
     * @param on whether it begins
     */
    record Held(boolean on) implements CaseChange {}

    /** The words of the closed case are to be destroyed: it is asked for, or refused. */
    record Erasing() implements CaseChange {}

    /** Somebody else must look at the case: it is said so, or its clock ran out. */
    record Escalated() implements CaseChange {}

    /** Somebody else did, and says what comes of it. */
    record EscalationAnswered() implements CaseChange {}

    /**
     * The case is decided.
     *
     * @param outcomes what was found of each subject
     * @param reason why
     */
    record Closed(Map<UUID, Outcome> outcomes, String reason) implements CaseChange {}

    /** The case is the same matter as another one, in which all of it goes on. */
    record Merged() implements CaseChange {}

    /** Whether a closed case takes it, too: who sees it changes, and measures go on; nothing of what was found does. */
    default boolean afterwards() {
        return this instanceof Recused
                || this instanceof MemberAdded
                || this instanceof Consulted
                || this instanceof MeasureMoved
                || this instanceof Contested
                || this instanceof Held
                || this instanceof Erasing;
    }
}
