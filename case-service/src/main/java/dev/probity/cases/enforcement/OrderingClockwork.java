package dev.probity.cases.enforcement;

import dev.probity.cases.http.Cause;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks now and then for what is due. */
@ApplicationScoped
public class OrderingClockwork {
    private static final Logger LOG = Logger.getLogger(OrderingClockwork.class);

    private final Ordering ordering;
    private final Counter failed;

    OrderingClockwork(Ordering ordering, MeterRegistry meters) {
        this.ordering = ordering;
        this.failed = meters.counter("probity.case.orders.failed");
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
        return ordering.due()
                .chain(due -> due.map(id -> one(id).chain(this::all))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** One that can't be made keeps none of those behind it waiting. */
    private Uni<Void> one(UUID id) {
        return ordering.order(id).onFailure().recoverWithUni(failure -> {
            LOG.warnf("an order could not be made, tried again proposal=%s %s", id, Cause.of(failure));
            failed.increment();
            return ordering.putOff(id);
        });
    }
}
