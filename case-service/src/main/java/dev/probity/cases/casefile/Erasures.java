package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.timeline.EntryKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Destroys the words of a closed case because somebody asked for it and somebody else agreed; in the caller's transaction. */
@ApplicationScoped
public class Erasures {
    private static final String WHY_NOT = "select unerasable(:case)";
    private static final String HAND = "select erasure_hand(:case, :person, nullif(:staff, ''))";
    private static final String ERASE = "select erase_as_asked(:case)";

    private final CaseRecord record;
    private final Live live;
    private final Clock clock;

    Erasures(CaseRecord record, Live live, Clock clock) {
        this.record = record;
        this.live = live;
        this.clock = clock;
    }

    public Uni<CaseFileEntity> ask(CaseFileEntity file, Actor actor, ErasureGround ground, String reason) {
        if (file.erasureAt != null) {
            throw ProblemException.conflict("It is asked for already.");
        }
        return asked(WHY_NOT, file.id)
                .invoke(Erasures::unlessNow)
                .chain(() -> record.apply(file, actor, new CaseChange.Erasing(), () -> {
                    file.erasureAt = clock.instant();
                    file.erasureBy = actor.id();
                    file.erasureGround = ground;
                    file.erasureReason = reason;
                    return Uni.createFrom()
                            .item(CaseRecord.line(
                                    EntryKind.ERASURE_ASKED,
                                    "Asked to have its words destroyed, for %s: %s".formatted(ground.words(), reason)));
                }));
    }

    public Uni<CaseFileEntity> refuse(CaseFileEntity file, Actor actor, String reason) {
        return decides(file, actor)
                .chain(() -> record.apply(file, actor, new CaseChange.Erasing(), () -> {
                    file.endErasure();
                    return Uni.createFrom()
                            .item(CaseRecord.line(EntryKind.ERASURE_REFUSED, "Its words are not destroyed: " + reason));
                }));
    }

    /** The database writes the line that says so, for it comes after all that is destroyed. */
    public Uni<CaseFileEntity> confirm(CaseFileEntity file, Actor actor, ErasureGround ground) {
        return decides(file, actor)
                .invoke(() -> {
                    if (file.erasureGround != ground) {
                        throw ProblemException.conflict("It is asked for on another ground. Read it anew.");
                    }
                })
                .chain(() -> asked(ERASE, file.id))
                .invoke(Erasures::unlessNow)
                .call(() -> live.changed(LiveKind.CASE, file.id, clock.instant()))
                .replaceWith(file);
    }

    /** A second pair of eyes: neither whoever asked, nor whose work it is, nor somebody above or below whoever asked. */
    Uni<Boolean> mayDecide(CaseFileEntity file, Actor actor) {
        if (file.erasureAt == null || !actor.has(Roles.APPROVER) && !actor.has(Roles.AUDITOR)) {
            return Uni.createFrom().item(false);
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HAND, Boolean.class)
                        .setParameter("case", file.id)
                        .setParameter("person", actor.id())
                        .setParameter("staff", Objects.requireNonNullElse(actor.staff(), ""))
                        .getSingleResult())
                .map(hand -> !hand);
    }

    private Uni<Void> decides(CaseFileEntity file, Actor actor) {
        if (file.erasureAt == null) {
            throw ProblemException.conflict("Nobody asked for its words to be destroyed.");
        }
        return mayDecide(file, actor)
                .invoke(may -> {
                    if (!may) {
                        throw ProblemException.conflict(
                                "Whoever asked, whoever works on the case, and whoever stands above or below who asked"
                                        + " doesn't decide on it, from whichever account: somebody else must.");
                    }
                })
                .replaceWithVoid();
    }

    /** What the database says to that; empty where nothing stands against it. */
    private static Uni<String> asked(String sql, UUID caseId) {
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .chain(session -> session.createNativeQuery("select coalesce((" + sql + "), '')", String.class)
                        .setParameter("case", caseId)
                        .getSingleResult());
    }

    private static void unlessNow(String why) {
        if (!why.isEmpty()) {
            throw ProblemException.conflict("Its words can't be destroyed now: " + why + ".");
        }
    }
}
