package dev.probity.bench.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.probity.bench.stage.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventRoutesTest {
    @Test
    void eventsGoWhereIngestsContractsSay() throws IOException {
        var routes = EventRoutes.read(Checkout.around(Path.of("")).root().resolve("ingest-service/contracts/schemas"));
        assertEquals("probity.activity", routes.topic("dev.probity.staff.access.v1"));
        assertEquals("probity.market", routes.topic("dev.probity.review.posted.v1"));
        assertEquals("probity.parties", routes.topic("dev.probity.staff.profile.v1"));
        assertThrows(IOException.class, () -> routes.topic("dev.probity.unheard.of.v1"));
    }
}
