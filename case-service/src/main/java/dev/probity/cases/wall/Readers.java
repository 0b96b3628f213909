package dev.probity.cases.wall;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.Optional;

/** Remembers for whom a request, a record or a scheduled round works, as long as it runs: with its own Vert.x context, as its database session is. */
public final class Readers {
    private static final Object KEY = Reader.class;

    private Readers() {}

    /** Says for whom this context works. Once said it stays: nobody becomes somebody else, least of all the service. */
    public static void enter(Reader reader) {
        enter(Objects.requireNonNull(Vertx.currentContext(), "no Vert.x context"), reader);
    }

    static void enter(Context context, Reader reader) {
        if (!VertxContext.isDuplicatedContext(context)) {
            throw new IllegalStateException("a context that others share has no reader");
        }
        Reader before = context.getLocal(KEY);
        if (before != null && !before.equals(reader)) {
            throw new IllegalStateException("this context works for another reader");
        }
        context.putLocal(KEY, reader);
    }

    /** Empty where nobody was named: then nothing is seen. */
    static Optional<Reader> current() {
        var context = Vertx.currentContext();
        return context == null || !VertxContext.isDuplicatedContext(context)
                ? Optional.empty()
                : Optional.ofNullable(context.getLocal(KEY));
    }
}
