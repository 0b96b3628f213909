package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds out to whom work shall be given: to investigators only, so that nothing lies with someone who never looks. */
@ApplicationScoped
public class Assignees {
    private static final String ME = "me";

    private final Workers workers;

    Assignees(Workers workers) {
        this.workers = workers;
    }

    public Uni<Assignee> of(Assignment assignment, Actor actor) {
        var wanted = assignment.assignee();
        if (wanted == null) {
            return Uni.createFrom().item(Assignee.NOBODY);
        }
        return workers.investigator(wanted.equals(ME) ? actor.id() : wanted)
                .map(found -> found.map(person -> new Assignee(person.id(), person.name()))
                        .orElseThrow(Assignees::unknown));
    }

    private static ProblemException unknown() {
        var detail = "No investigator of that name is known; one becomes known by signing in.";
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError("/assignee", "known", detail)));
    }
}
