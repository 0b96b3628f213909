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

/**
 * Finds out who shall step back from a case: everyone themself, an investigator also somebody else, but for those whose office is to look after investigators.
 * An auditor takes those off, so that nobody gets rid of their own control.
 */
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
        if (!id.equals(actor.id()) && !actor.has(Roles.INVESTIGATOR) && !actor.has(Roles.AUDITOR)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "Only an investigator or an auditor takes somebody else off a case. Nothing was changed.");
        }
        return workers.known(id)
                .map(found -> found.orElseThrow(Recusals::unknown))
                .call(person -> id.equals(actor.id()) ? Uni.createFrom().voidItem() : may(actor, person))
                .call(person -> stillThere(caseId, person));
    }

    private Uni<Void> may(Actor actor, Person other) {
        if (actor.has(Roles.AUDITOR)) {
            return Uni.createFrom().voidItem();
        }
        return workers.roles(other.id())
                .invoke(roles -> {
                    if (roles.stream().anyMatch(Roles.CONTROL::contains)) {
                        throw new ProblemException(
                                ProblemType.FORBIDDEN,
                                "%s looks after cases: they step back themself, or an auditor takes them off. Nothing was changed."
                                        .formatted(other.name()));
                    }
                })
                .replaceWithVoid();
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
