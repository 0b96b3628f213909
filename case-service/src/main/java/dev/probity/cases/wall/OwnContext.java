package dev.probity.cases.wall;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.util.Objects;

/** A context of its own for work that no request, record or timer began: it shares neither session nor reader with any other. */
public final class OwnContext {
    private OwnContext() {}

    public static void run(Vertx vertx, Runnable work) {
        var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.run());
    }
}
