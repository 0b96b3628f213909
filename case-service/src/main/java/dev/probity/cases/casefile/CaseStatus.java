package dev.probity.cases.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, and what may happen next.
 *
 * @param state where it stands
 * @param assignee whose work it is; null for nobody's
 * @param alerted subjects that an alert of this case is about
 * @param subjects all subjects, the alerted among them
 * @param outcomes what was found of whom; empty before it is closed
 */
public record CaseStatus(
        CaseState state,
        @Nullable String assignee,
        Set<UUID> alerted,
        Set<UUID> subjects,
        Map<UUID, Outcome> outcomes) {
    public CaseStatus {
        alerted = Set.copyOf(alerted);
        subjects = Set.copyOf(subjects);
        outcomes = Map.copyOf(outcomes);
        if (!subjects.containsAll(alerted)) {
            throw new IllegalArgumentException("an alerted subject that is none of the case's");
        }
    }

    /** A case on its first day. */
    public static CaseStatus opened() {
        return new CaseStatus(CaseState.OPEN, null, Set.of(), Set.of(), Map.of());
    }

    /** The status after that change; a change that doesn't go with this status is refused. */
    public CaseStatus after(CaseChange change) {
        if (state == CaseState.CLOSED && !change.afterwards()) {
            throw new Refused("The case is closed. New evidence opens a new one.");
        }
        return switch (change) {
            case CaseChange.AlertJoined joined -> withSubjects(Set.of(joined.subject()), joined.drawnIn());
            case CaseChange.AlertsDetached detached -> detached(detached.taken(), detached.staying());
            case CaseChange.SubjectsAdded added -> withSubjects(Set.of(), added.subjects());
            case CaseChange.SubjectLeft left -> left(left.subject());
            case CaseChange.Assigned assigned -> assigned(assigned.assignee());
            case CaseChange.Moved moved -> moved(moved.to());
            case CaseChange.Noted noted -> this;
            case CaseChange.EvidenceAdded added -> this;
            case CaseChange.TaskMoved moved -> this;
            case CaseChange.MemberAdded added -> this;
            case CaseChange.Consulted consulted -> this;
            case CaseChange.MeasureMoved moved -> this;
            case CaseChange.Contested contested -> this;
            case CaseChange.Held held -> this;
            case CaseChange.Erasing erasing -> this;
            case CaseChange.Escalated escalated -> this;
            case CaseChange.EscalationAnswered answered -> this;
            case CaseChange.Recused recused -> without(recused.user());
            case CaseChange.Closed closed -> closed(closed.outcomes());
            case CaseChange.Merged merged -> new CaseStatus(CaseState.CLOSED, assignee, alerted, subjects, Map.of());
        };
    }

    private CaseStatus withSubjects(Set<UUID> moreAlerted, Set<UUID> more) {
        var newAlerted = new HashSet<>(alerted);
        newAlerted.addAll(moreAlerted);
        var newSubjects = new HashSet<>(subjects);
        newSubjects.addAll(moreAlerted);
        newSubjects.addAll(more);
        return new CaseStatus(state, assignee, newAlerted, newSubjects, outcomes);
    }

    private CaseStatus detached(Set<UUID> taken, Set<UUID> staying) {
        if (taken.isEmpty() || !alerted.containsAll(taken)) {
            throw new Refused("One of the alerts is not in this case.");
        }
        if (staying.isEmpty()) {
            throw new Refused("At least one alert stays in a case. Close it instead.");
        }
        var leaving = new HashSet<>(taken);
        leaving.removeAll(staying);
        var newAlerted = new HashSet<>(alerted);
        newAlerted.removeAll(leaving);
        var newSubjects = new HashSet<>(subjects);
        newSubjects.removeAll(leaving);
        return new CaseStatus(state, assignee, newAlerted, newSubjects, outcomes);
    }

    private CaseStatus left(UUID subject) {
        if (!subjects.contains(subject)) {
            throw new Refused("They are not part of the case.");
        }
        if (alerted.contains(subject)) {
            throw new Refused("An alert of the case is about them: take the alert out, and they leave with it.");
        }
        if (subjects.size() == 1) {
            throw new Refused("A case is about somebody. Close it instead.");
        }
        var newSubjects = new HashSet<>(subjects);
        newSubjects.remove(subject);
        return new CaseStatus(state, assignee, alerted, newSubjects, outcomes);
    }

    private CaseStatus assigned(@Nullable String to) {
        if (Objects.equals(to, assignee)) {
            throw new Refused(to == null ? "It is nobody's already." : "It is theirs already.");
        }
        return new CaseStatus(state, to, alerted, subjects, outcomes);
    }

    /** Open work of theirs is nobody's then; a closed case stays in the name of whoever had it. */
    private CaseStatus without(String user) {
        return user.equals(assignee) && state != CaseState.CLOSED
                ? new CaseStatus(state, null, alerted, subjects, outcomes)
                : this;
    }

    private CaseStatus moved(CaseState to) {
        if (to == CaseState.CLOSED) {
            throw new Refused("A case is closed with an outcome for each subject, not moved there.");
        }
        if (!state.next().contains(to)) {
            throw new Refused("It is %s already.".formatted(to.words()));
        }
        return new CaseStatus(to, assignee, alerted, subjects, outcomes);
    }

    private CaseStatus closed(Map<UUID, Outcome> found) {
        if (!subjects.containsAll(found.keySet())) {
            throw new Refused("There is an outcome for someone who is no subject of this case.");
        }
        if (!found.keySet().containsAll(alerted)) {
            throw new Refused("Every subject that an alert is about needs an outcome.");
        }
        if (found.isEmpty()) {
            throw new Refused("A case is closed with at least one outcome.");
        }
        return new CaseStatus(CaseState.CLOSED, assignee, alerted, subjects, new HashMap<>(found));
    }

    /** A change that doesn't go with how things stand. */
    public static final class Refused extends RuntimeException {
        public Refused(String why) {
            super(why);
        }
    }
}
