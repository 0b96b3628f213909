package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.http.Roles;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds out who shall step back from a case: everyone themself, an investigator also somebody else. */
@ApplicationScoped
class Recusals {
    private static final String ME = "me";
    private static final String THERE =
            "select exists (select 1 from case_recusal where case_id = :case and user_id = :user)";

    private final Workers workers;

    Recusals(Workers workers) {
        this.workers = workers;
    }

    Uni<Person> person(UUID caseId, String wanted, Actor actor) {
        var id = wanted.equals(ME) ? actor.id() : wanted;
        if (!id.equals(actor.id()) && !actor.has(Roles.INVESTIGATOR)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only an investigator takes somebody else off a case. Nothing was changed.");
        }
        return workers.known(id)
                .map(found -> found.orElseThrow(Recusals::unknown))
                .call(person -> stillThere(caseId, person));
    }

    private static Uni<Void> stillThere(UUID caseId, Person person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(THERE, Boolean.class)
                        .setParameter("case", caseId)
                        .setParameter("user", person.id())
                        .getSingleResult())
                .invoke(gone -> {
                    if (gone) {
                        throw new ProblemException(
                                ProblemType.CONFLICT, "They have stepped back already. Nothing was changed.");
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException unknown() {
        var detail = "Nobody of that name is known; people become known by signing in.";
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError("/person", "known", detail)));
    }
}
