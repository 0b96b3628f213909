package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.wall.Walls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Finds out to whom work shall be given: to investigators only, so that nothing lies with someone who never looks. */
@ApplicationScoped
public class Assignees {
    private static final String ME = "me";

    private final Workers workers;
    private final Walls walls;

    Assignees(Workers workers, Walls walls) {
        this.workers = workers;
        this.walls = walls;
    }

    /** Of that case or alert; refused for somebody from whom it is walled, without a word of why. */
    public Uni<Assignee> of(UUID what, Assignment assignment, Actor actor) {
        var wanted = assignment.assignee();
        if (wanted == null) {
            return Uni.createFrom().item(Assignee.NOBODY);
        }
        return workers.investigator(wanted.equals(ME) ? actor.id() : wanted)
                .map(found -> found.map(person -> new Assignee(person.id(), person.name()))
                        .orElseThrow(Assignees::unknown))
                .call(to -> walls.blindTo(what, List.of(Objects.requireNonNull(to.id())))
                        .invoke(blind -> {
                            if (!blind.isEmpty()) {
                                throw refused("wall", "This can't be given to them.");
                            }
                        }));
    }

    private static ProblemException unknown() {
        return refused("known", "No investigator of that name is known; one becomes known by signing in.");
    }

    private static ProblemException refused(String rule, String detail) {
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError("/assignee", rule, detail)));
    }
}
