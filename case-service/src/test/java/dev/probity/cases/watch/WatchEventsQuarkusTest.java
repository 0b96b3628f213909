package dev.probity.cases.watch;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes to ingest of who looks at what. */
@QuarkusTest
@ComponentTest
class WatchEventsQuarkusTest {
    @Test
    void aLookGoesToIngestAsAnEventOnceForEachHalfHour() {
        var file = TakenCase.taken();
        var curious = Colleague.of("auditor");
        curious.breaksTheGlass(file.id());
        for (var what : List.of("", "/timeline", "/record", "")) {
            curious.call().get(file.path() + what).then().statusCode(200);
        }
        await().atMost(PATIENCE)
                .until(() -> !Suite.ingest().taken(curious.subject()).isEmpty());
        var events = Suite.ingest().taken(curious.subject());
        assertEquals(1, events.size());
        var data = events.getFirst().path("data");
        assertEquals("CASE_FILE", data.path("dataClass").asText());
        assertEquals("BREAK_GLASS", data.path("ground").asText());
        assertEquals(file.id(), data.path("objectId").asText());
        Sql.query("update look set at = at - interval '31 minutes' where user_id = '%s'".formatted(curious.user()));
        curious.call().get(file.path()).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> Suite.ingest().taken(curious.subject()).size() == 2);
    }

    @Test
    void nothingOfWhomACaseIsAboutIsInTheEvent() {
        var file = TakenCase.taken();
        var curious = Colleague.of("approver");
        curious.breaksTheGlass(file.ref());
        curious.call().get("/api/v1/subjects/" + file.subject()).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> !Suite.ingest().taken(curious.subject()).isEmpty());
        var event = Suite.ingest().taken(curious.subject()).getFirst().toString();
        assertEquals(-1, event.indexOf(file.pseudonym()));
        assertEquals(-1, event.indexOf(file.ref()));
    }

    @Test
    void whatIngestDoesNotTakeIsSentAgainAndWhatItRefusesIsGivenUp() {
        var file = TakenCase.taken();
        var curious = Colleague.of("auditor");
        Suite.ingest().refuses(curious.subject(), 503, 403, 400);
        curious.breaksTheGlass(file.id());
        curious.call().get(file.path()).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> Sql.query(
                                "select failure from outbox where route = 'INGEST' and key = '%s' and dead_at is not null"
                                        .formatted(curious.subject()))
                        .equals(List.of("ingest refused it with 400")));
        assertEquals(
                List.of("3"),
                Sql.query("select cast(tries as text) from outbox where route = 'INGEST' and key = '%s'"
                        .formatted(curious.subject())));
    }

    /** Whether a merchant is suspected is what is for sale. */
    @Test
    void aMerchantIsLookedAtLikeAnybodyAndItIsNobodyElsesFile() {
        var merchant =
                read(arrived(anAlertAboveTheLine().merchants(aMerchant()))).getString("alert.merchants.first[0].id");
        var curious = Colleague.of("detection-engineer");
        var auditor = Colleague.of("auditor");
        curious.call().get("/api/v1/subjects/" + merchant).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> !Suite.ingest().taken(curious.subject()).isEmpty());
        var data = Suite.ingest().taken(curious.subject()).getFirst().path("data");
        assertEquals("SUBJECT_FILE", data.path("dataClass").asText());
        assertEquals(merchant, data.path("objectId").asText());
        assertEquals(List.of(), curious.toldTo(auditor));
    }

    @Test
    void whicheverPartOfSomebodysFileIsReadAndWhateverIsTakenAwayIsALook() {
        var file = TakenCase.taken();
        var curious = Colleague.of("investigator");
        curious.breaksTheGlass(file.id());
        curious.call().get("/api/v1/subjects/" + file.subject() + "/activity").then();
        var export = "/export";
        curious.call().get(file.path() + export).then().statusCode(200);
        curious.call().get(file.path() + export).then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> Suite.ingest().taken(curious.subject()).size() == 3);
        var acts = Suite.ingest().taken(curious.subject()).stream()
                .map(event -> event.at("/data/dataClass").asText() + " "
                        + event.at("/data/action").asText())
                .toList();
        assertEquals(List.of("SUBJECT_FILE VIEW", "CASE_FILE EXPORT", "CASE_FILE EXPORT"), acts);
    }
}
