package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.wall.Walls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds out who shall be brought into a case: somebody whose role reads cases, and from whom this one isn't walled. */
@ApplicationScoped
class NewMembers {
    private final Workers workers;
    private final Walls walls;
    private final CaseRows rows;

    NewMembers(Workers workers, Walls walls, CaseRows rows) {
        this.rows = rows;
        this.workers = workers;
        this.walls = walls;
    }

    Uni<Person> of(UUID caseId, String id) {
        return workers.caseReaders()
                .map(people ->
                        people.stream().filter(one -> one.id().equals(id)).findFirst())
                .map(found -> found.orElseThrow(() -> refused(
                        "known", "Nobody of that name who reads cases is known; people become known by signing in.")))
                .call(person -> walls.blindTo(caseId, List.of(id)).invoke(blind -> {
                    if (!blind.isEmpty()) {
                        throw refused("wall", "They can't be brought into this case.");
                    }
                }));
    }

    /** Those whom that member can bring in, by name. */
    Uni<List<Person>> candidates(UUID caseId, List<String> members, Actor by) {
        return rows.broughtBy(caseId, by)
                .chain(above -> workers.caseReaders()
                        .map(people -> people.stream()
                                .filter(person -> !members.contains(person.id()) && !above.contains(person.id()))
                                .toList()))
                .chain(people -> walls.blindTo(
                                caseId, people.stream().map(Person::id).toList())
                        .map(blind -> people.stream()
                                .filter(person -> !blind.contains(person.id()))
                                .toList()));
    }

    private static ProblemException refused(String rule, String detail) {
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError("/person", rule, detail)));
    }
}
