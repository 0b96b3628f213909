package dev.probity.cases.wall;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Reader SOMEONE = new Reader("someone", "staff:S-1", Set.of());

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private static Context aContext() {
        return VertxContext.createNewDuplicatedContext(VERTX.getOrCreateContext());
    }

    @Test
    void nobodyBecomesTheServiceAndTheServiceNobodyElse() {
        var persons = aContext();
        Readers.enter(persons, SOMEONE);
        assertDoesNotThrow(() -> Readers.enter(persons, SOMEONE));
        assertThrows(IllegalStateException.class, () -> Readers.enter(persons, Reader.PROBITY));
        var services = aContext();
        Readers.enter(services, Reader.PROBITY);
        assertThrows(IllegalStateException.class, () -> Readers.enter(services, SOMEONE));
    }

    @Test
    void aContextThatOthersShareHasNoReader() {
        assertThrows(IllegalStateException.class, () -> Readers.enter(VERTX.getOrCreateContext(), SOMEONE));
    }

    @Test
    void whereNobodyIsNamedNobodyReads() {
        assertTrue(Readers.current().isEmpty());
    }
}
