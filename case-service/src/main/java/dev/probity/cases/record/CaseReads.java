package dev.probity.cases.record;

import dev.probity.cases.http.Actor;
import dev.probity.cases.watch.LookedAt;
import dev.probity.cases.watch.Watch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes down that somebody looks into a case, before they are shown any of it; that they tried to, where there is none for them. */
@ApplicationScoped
public class CaseReads {
    private final LoggedReads logged;
    private final Watch watch;

    CaseReads(LoggedReads logged, Watch watch) {
        this.logged = logged;
        this.watch = watch;
    }

    /** On the record when this is done: committed, in a transaction of its own. The entry's arrival; fails for a case that isn't there for them. */
    public Uni<Long> of(UUID id, Read read, Actor reader) {
        return of(id, read, "", reader);
    }

    /** The same of one thing in the case, such as E-3. */
    public Uni<Long> of(UUID id, Read read, String what, Actor reader) {
        return logged.read(id, read, what, reader)
                .onFailure(Watch::nothingThere)
                .call(() -> watch.tried(LookedAt.CASE, id, reader));
    }
}
