package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.shot;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a measure after it was ordered: it is contested and taken back, or its order is sent again. */
@Order(5)
class AppealIT {
    private static final String COLLEAGUE = "investigator2";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api = TheSuite.api();

    @RegisterExtension
    final SomeCase cases = new SomeCase(api);

    private final URI pages = TheSuite.running().url("case");

    @AfterEach
    void thePlatformTakesOrders() {
        TheSuite.platform().wants(true);
    }

    @Test
    void anAppealIsDecidedByWhoHadNoPartInItAndTakesTheMeasureBack() {
        var measure = ordered();
        var ref = measure.path("ref").asText();
        var person = measure.at("/target/label").asText();
        becomes(measure, "CARRIED_OUT");
        try (var chromium = new Chromium()) {
            var own = chromium.investigatorAt(pages, at(measure));
            assertThat(own.getByText("An appeal that comes in is put down by somebody who"))
                    .isVisible();
            assertThat(button(own, "Put down an appeal…")).hasCount(0);

            var page = chromium.signIn(pages, COLLEAGUE);
            page.locator(".pb-queue-table").waitFor();
            page.navigate(pages + at(measure));
            button(page, "Put down an appeal…").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Who appeals").fill("Counsel of whom it concerns");
            dialog.getByLabel("Grounds").fill("The look-ups were asked for by a team lead, on paper");
            shot(page, "appeal-put-down");
            button(dialog, "Put down the appeal against " + ref).click();
            assertThat(dialog).hasCount(0);

            var approved = appeals(chromium, "approver", ref);
            assertThat(approved.getByText("Waits for somebody who neither proposed nor approved"))
                    .isVisible();
            assertThat(button(approved, "Decide the appeal…")).hasCount(0);

            var other = appeals(chromium, "approver2", ref);
            button(other, "Decide the appeal…").click();
            var ruling = other.getByRole(AriaRole.DIALOG);
            ruling.getByLabel("Decision").selectOption("It is taken back");
            ruling.getByLabel("Reason").fill("The note of the team lead was found");
            shot(other, "appeal-decided");
            button(ruling, "Restore the access of " + person).click();
            assertThat(ruling).hasCount(0);

            // the open page of whoever put it down hears of it by itself
            assertThat(page.locator(".pb-measure .pb-state")).hasText("revoked");
            shot(page, "appeal-taken-back");
        }
        var back = read(becomes(measure, "REVERSED").at("/reversedBy/id").asText());
        assertEquals("RESTORE_ACCESS", back.path("action").asText());
        becomes(back, "CARRIED_OUT");
        await().atMost(PATIENCE)
                .until(() -> TheSuite.platform()
                        .orders()
                        .contains(read(id(back)).at("/order/id").asText()));
    }

    @Test
    void anOrderThatAnEndpointWantedNoMoreIsSentAgainByAnApprover() {
        TheSuite.platform().wants(false);
        var measure = ordered();
        var order = becomes(measure, "CARRIED_OUT").at("/order/id").asText();
        var ref = measure.path("ref").asText();
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(pages, "approver");
            page.locator(".pb-desk").waitFor();
            page.navigate(pages + "/enforcement?view=all&proposal=" + id(measure));
            assertThat(page.getByText("given up after 1 try (answered 410: it wants no more)"))
                    .isVisible();
            assertFalse(TheSuite.platform().orders().contains(order));
            shot(page, "order-given-up");

            TheSuite.platform().wants(true);
            button(page, "Send %s again".formatted(ref)).click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Reason").fill("The endpoint is back");
            button(dialog, "Send %s again".formatted(ref)).click();
            assertThat(dialog).hasCount(0);
            assertThat(page.getByText(WebhookSink.NAME + ": sent")).isVisible();
            shot(page, "order-sent-again");
        }
        assertEquals(1, Collections.frequency(TheSuite.platform().orders(), order));
    }

    /** The desk's appeals, with that one opened. */
    private Page appeals(Chromium chromium, String user, String ref) {
        var desk = chromium.signIn(pages, user);
        desk.locator(".pb-desk").waitFor();
        desk.navigate(pages + "/enforcement?view=appeals");
        desk.locator(".pb-measures button")
                .filter(new Locator.FilterOptions().setHasText(ref))
                .click();
        return desk;
    }

    /** A measure in a case that has none: proposed, approved, and on its way. */
    private JsonNode ordered() {
        var file = cases.any(id -> hasNoMeasure(id) && takesAColleague(id));
        var proposed = api.post(
                "investigator",
                "case",
                "/api/v1/cases/" + id(file) + "/proposals",
                "{\"action\":\"SUSPEND_ACCESS\",\"target\":%s,\"reason\":\"What was looked up was sold\",\"basis\":\"Code of conduct, section 2\",\"facts\":\"Look-ups without a reason\"}"
                        .formatted(SomeCase.staffOf(file).path("id")),
                "");
        assertEquals(201, proposed.status(), proposed.body()::toString);
        var seen = api.get("approver", "case", path(proposed.body()));
        var approved = api.post(
                "approver",
                "case",
                path(proposed.body()) + "/approval",
                "{\"reason\":\"The bill carries it\"}",
                seen.etag());
        assertEquals(200, approved.status(), approved.body()::toString);
        assertNotEquals("PROPOSED", approved.body().path("state").asText());
        return approved.body();
    }

    /** None that they stepped back from. */
    private boolean takesAColleague(String caseId) {
        var members = "/api/v1/cases/" + caseId + "/members";
        return api.post("investigator", "case", members, "{\"person\":\"%s\"}".formatted(COLLEAGUE), "")
                        .status()
                == 201;
    }

    private static String at(JsonNode measure) {
        return "/enforcement?view=all&proposal=" + id(measure);
    }

    private boolean hasNoMeasure(String caseId) {
        return api.get("investigator", "case", "/api/v1/proposals?case=" + caseId)
                .body()
                .path("items")
                .isEmpty();
    }

    private JsonNode becomes(JsonNode measure, String state) {
        return await().atMost(PATIENCE)
                .until(
                        () -> read(id(measure)),
                        now -> now.path("state").asText().equals(state));
    }

    private JsonNode read(String id) {
        return api.get("investigator", "case", "/api/v1/proposals/" + id).body();
    }

    private static String path(JsonNode measure) {
        return "/api/v1/proposals/" + id(measure);
    }

    private static String id(JsonNode of) {
        return of.path("id").asText();
    }
}
