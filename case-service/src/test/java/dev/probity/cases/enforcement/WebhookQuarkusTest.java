package dev.probity.cases.enforcement;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.enforcement.ProposedMeasure.fundsWithheld;
import static dev.probity.cases.enforcement.ProposedMeasure.json;
import static dev.probity.cases.enforcement.ProposedMeasure.nothingProposed;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.outbox.Signature;
import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders reach an endpoint over real HTTP, signed; one that takes none is tried again, given up, and sent to again when somebody says so. */
@QuarkusTest
@ComponentTest
@WithTestResource(Endpoint.class)
class WebhookQuarkusTest {
    private static final String DELIVERY = "order.deliveries.find { it.place == 'platform' }.";

    @BeforeEach
    void itTakesOrders() {
        Endpoint.answers(204);
    }

    private static List<Endpoint.Call> calls(ProposedMeasure measure, int count) {
        await().atMost(PATIENCE).until(() -> Endpoint.calls(measure.merchant()).size() >= count);
        return Endpoint.calls(measure.merchant());
    }

    @Test
    void theOrderArrivesSignedAndIsTheSameAsOnItsTopic() {
        var measure = fundsWithheld("77").ordered();
        var call = calls(measure, 1).getFirst();
        var signed =
                Signature.with(List.of(Endpoint.SECRET)).of(call.id(), Long.parseLong(call.timestamp()), call.body());
        assertEquals(signed, call.signature());
        assertEquals(measure.read().getString("order.id"), call.id());
        var body = json(call.body());
        assertEquals("dev.probity.enforcement.order.v1", body.path("type").asText());
        await().atMost(PATIENCE).until(() -> measure.orders().size() == 1);
        assertEquals(measure.orders().getFirst(), body.path("data"));
        await().atMost(PATIENCE).until(() -> measure.read().getString(DELIVERY + "sentAt") != null);
    }

    @Test
    void whatIsNotTakenIsTriedAgainGivenUpAndSentAgainUnderTheSameId() {
        Endpoint.answers(503);
        var measure = fundsWithheld("78").ordered();
        await().atMost(PATIENCE).until(() -> measure.read().getString(DELIVERY + "deadAt") != null);
        assertEquals(3, Endpoint.calls(measure.merchant()).size());
        assertEquals("answered 503", measure.read().getString(DELIVERY + "failure"));
        assertEquals(3, measure.read().getInt(DELIVERY + "tries"));
        assertTrue(measure.read().getList("actions").contains("REPLAY"));
        Endpoint.answers(200);
        measure.by("approver", "replay").statusCode(200);
        await().atMost(PATIENCE).until(() -> measure.read().getString(DELIVERY + "sentAt") != null);
        var ids = Endpoint.calls(measure.merchant()).stream()
                .map(Endpoint.Call::id)
                .collect(Collectors.toSet());
        assertEquals(1, ids.size());
        assertEquals(4, Endpoint.calls(measure.merchant()).size());
        measure.by("approver", "replay").statusCode(409);
    }

    @Test
    void noticeThatIsNotTakenIsSentAgainWhileItHolds() {
        Endpoint.answers(503);
        var measure = nothingProposed().proposed(Map.of("action", "TERMINATE_ACCOUNT"));
        measure.by("approver", "approval").statusCode(200);
        var given = "notice.sent[0].deliveries.find { it.place == 'platform' }.";
        await().atMost(PATIENCE).until(() -> measure.read().getString(given + "deadAt") != null);
        assertTrue(measure.read().getList("actions").contains("REPLAY"));
        Endpoint.answers(204);
        measure.by("approver", "replay").statusCode(200);
        await().atMost(PATIENCE).until(() -> measure.read().getString(given + "sentAt") != null);
        var calls = Endpoint.calls(measure.merchant());
        assertEquals(1, calls.stream().map(Endpoint.Call::body).distinct().count());
        var call = calls.getLast();
        assertEquals(measure.read().getString("notice.sent[0].id"), call.id());
        assertEquals(
                "dev.probity.enforcement.advance-notice.v1",
                json(call.body()).path("type").asText());
        measure.by("approver", "replay").statusCode(409);
        Endpoint.answers(503);
        measure.by("investigator", "withdrawal").statusCode(200);
        var back = given.replace("[0]", "[1]");
        await().atMost(PATIENCE).until(() -> measure.read().getString(back + "deadAt") != null);
        Endpoint.answers(204);
        measure.by("approver", "replay").statusCode(200);
        await().atMost(PATIENCE).until(() -> measure.read().getString(back + "sentAt") != null);
    }

    @Test
    void whoeverWantsNoMoreIsNotAskedAgain() {
        Endpoint.answers(410);
        var measure = fundsWithheld("79").ordered();
        await().atMost(PATIENCE).until(() -> measure.read().getString(DELIVERY + "deadAt") != null);
        assertEquals(1, Endpoint.calls(measure.merchant()).size());
    }

    @Test
    void noRedirectIsFollowed() {
        Endpoint.answers(302);
        var measure = fundsWithheld("80").ordered();
        await().atMost(PATIENCE).until(() -> measure.read().getString(DELIVERY + "failure") != null);
        assertEquals("answered 302", measure.read().getString(DELIVERY + "failure"));
    }
}
