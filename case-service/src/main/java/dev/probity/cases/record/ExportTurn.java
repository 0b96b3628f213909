package dev.probity.cases.record;

import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** One case file at a time is put together on a replica: meanwhile it is held in memory twice, and several large ones at once would end the process for everybody. */
@ApplicationScoped
class ExportTurn {
    private final AtomicBoolean taken = new AtomicBoolean();

    /** Makes it and ends the turn, however that goes; fails as overloaded while it is somebody else's, before anything is read. */
    <T> Uni<T> run(Supplier<Uni<T>> making) {
        if (!taken.compareAndSet(false, true)) {
            throw new ProblemException(
                    ProblemType.OVERLOADED,
                    "Another case file is being put together here. Nothing of this one was read; try again soon.");
        }
        return Uni.createFrom().<T>deferred(making::get).onTermination().invoke(() -> taken.set(false));
    }
}
