package dev.probity.cases.deadletter;

import dev.probity.cases.http.Cause;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Tries again for as long as the database is away; only what the data itself makes impossible is a failure. */
public final class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    // What a record brings about by itself, every time; whatever else fails may be the database's absence in disguise.
    private static final Set<Class<? extends RuntimeException>> DEFECTS = Set.of(
            NullPointerException.class,
            DateTimeException.class,
            ClassCastException.class,
            IndexOutOfBoundsException.class,
            ArithmeticException.class,
            NoSuchElementException.class,
            UnsupportedOperationException.class);

    private static final Set<String> BAD_DATA = Set.of("22", "23", "54");

    private Patience() {}

    /** The work's result, or a failure of which {@link #hopeless} is true. */
    public static <T> Uni<T> with(Supplier<Uni<T>> work) {
        var executor = MutinyHelper.executor(Objects.requireNonNull(Vertx.currentContext(), "no Vert.x context"));
        return Uni.createFrom()
                .deferred(work::get)
                .runSubscriptionOn(executor)
                .onFailure(failure -> !hopeless(failure))
                .invoke(failure -> LOG.warnf("trying again %s", Cause.of(failure)))
                .onFailure(failure -> !hopeless(failure))
                .retry()
                .withBackOff(FIRST, LONGEST)
                .indefinitely()
                .emitOn(executor)
                .onFailure()
                .invoke(failure -> LOG.warnf("given up %s", Cause.of(failure)));
    }

    /** Whether no repetition can help: bad data (SQLSTATE 22), more of it than fits (54), a broken rule (23) but no race for the same key, or our own defect. */
    public static boolean hopeless(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var state = Cause.sqlState(cause);
            if (state != null) {
                return BAD_DATA.contains(state.substring(0, 2)) && !state.equals("23505");
            }
            var found = cause;
            if (cause instanceof IllegalArgumentException
                    || DEFECTS.stream().anyMatch(defect -> defect.isInstance(found))) {
                return true;
            }
        }
        return false;
    }
}
