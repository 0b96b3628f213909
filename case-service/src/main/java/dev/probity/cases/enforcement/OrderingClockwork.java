package dev.probity.cases.enforcement;

import dev.probity.cases.http.Cause;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks now and then for what is due. */
@ApplicationScoped
public class OrderingClockwork {
    private static final Logger LOG = Logger.getLogger(OrderingClockwork.class);

    private final Ordering ordering;

    OrderingClockwork(Ordering ordering) {
        this.ordering = ordering;
    }

    @Scheduled(
            every = "${probity.case.enforcement.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return all().onFailure()
                .invoke(failure -> LOG.warnf("orders could not be made %s", Cause.of(failure)))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> all() {
        return ordering.next().chain(more -> more ? all() : Uni.createFrom().voidItem());
    }
}
