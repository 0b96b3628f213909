package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.menuItem;
import static dev.probity.e2e.Screen.shot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose case it is, and who may no longer see it: after the journeys in which a colleague looks at others' cases. */
@Order(6)
class CaseHandsIT {
    private final Api api = TheSuite.api();

    @RegisterExtension
    final SomeCase cases = new SomeCase(api);

    private final URI pages = TheSuite.running().url("case");

    @Test
    void aCaseIsEscalatedToAnApproverWhoWasBroughtInAndAnswers() {
        var file = cases.any(this::isNotEscalated);
        var ref = file.path("ref").asText();
        try (var chromium = new Chromium()) {
            // whoever never signed in isn't known, and can't be brought in
            var other = chromium.signIn(pages, "approver2");
            other.locator(".pb-desk").waitFor();
            var page = chromium.investigatorAt(pages, at(file));
            fromMenu(page, "Bring somebody in…");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Who").selectOption("Ravi Approver");
            button(dialog, "Bring Ravi Approver into " + ref).click();
            assertThat(dialog).hasCount(0);
            fromMenu(page, "Escalate…");
            dialog.getByLabel("What you need from them").fill("May we wait for the pay slips?");
            shot(page, "hands-escalate");
            button(dialog, "Escalate " + ref).click();
            assertThat(page.getByText("Somebody else answers")).isVisible();

            other.navigate(pages + at(file));
            assertThat(other.getByText("May we wait for the pay slips?").first())
                    .isVisible();
            other.getByText("Answer…").click();
            var answer = other.getByRole(AriaRole.DIALOG);
            answer.getByLabel("What comes of it").fill("Until Friday");
            button(answer, "Answer for " + ref).click();
            assertThat(answer).hasCount(0);

            // the open page of whoever asked hears of it by itself
            assertThat(page.getByText("Somebody else answers")).hasCount(0);
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^Record")))
                    .click();
            assertThat(page.getByText("Escalation answered: Until Friday").first())
                    .isVisible();
            shot(page, "hands-answered");
        }
    }

    @Test
    void aHoldIsPlacedByAnInvestigatorAndLiftedByAnAuditorAlone() {
        var file = cases.any();
        var ref = file.path("ref").asText();
        try (var chromium = new Chromium()) {
            var page = chromium.investigatorAt(pages, at(file));
            fromMenu(page, "Place on hold…");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Reason").fill("A court asked for it");
            button(dialog, "Place %s on hold".formatted(ref)).click();
            assertThat(page.getByText("On hold", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.getByLabel("More actions").click();
            assertThat(menuItem(page, "Step back from this case…")).isVisible();
            assertThat(menuItem(page, "Lift hold…")).hasCount(0);
            shot(page, "hands-on-hold");
            page.keyboard().press("Escape");

            var auditor = chromium.signIn(pages, "auditor");
            assertThat(auditor).hasURL(Pattern.compile(".*/watch.*"));
            bringIn(file, "auditor");
            auditor.navigate(pages + at(file));
            fromMenu(auditor, "Lift hold…");
            var lifting = auditor.getByRole(AriaRole.DIALOG);
            lifting.getByLabel("Reason").fill("The court is done");
            button(lifting, "Lift the hold of " + ref).click();

            // the open page of whoever placed it hears of it by itself
            assertThat(page.getByText("On hold", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
        }
    }

    @Test
    void anInvestigatorLiftsNoHold() {
        var path = "/api/v1/cases/" + cases.any().path("id").asText();
        var refused = api.post("investigator", "case", path + "/release", "{\"reason\":\"Mine\"}", "");
        assertEquals(403, refused.status(), refused.body()::toString);
    }

    @Test
    void whoStepsBackSeesNothingMoreOfTheCaseNorOfWhomItIsAbout() {
        var file = cases.any();
        var id = file.path("id").asText();
        var ref = file.path("ref").asText();
        var person = "/api/v1/subjects/" + SomeCase.staffOf(file).path("id").asText();
        bringIn(file, "investigator2");
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(pages, "investigator2");
            page.locator(".pb-queue-table").waitFor();
            page.navigate(pages + at(file));
            fromMenu(page, "Step back from this case…");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Reason").fill("We shared a flat");
            shot(page, "hands-step-back");
            button(dialog, "Step back from " + ref).click();
            assertThat(page).hasURL(Pattern.compile(".*/cases$"));
            page.navigate(pages + at(file));
            assertThat(page.getByText("Nothing to see here")).isVisible();
            shot(page, "hands-stepped-back");
        }
        assertEquals(
                404, api.get("investigator2", "case", "/api/v1/cases/" + id).status());
        assertEquals(404, api.get("investigator2", "case", person).status());
        assertEquals(200, api.get("investigator", "case", person).status());
    }

    private boolean isNotEscalated(String id) {
        return api.get("investigator", "case", "/api/v1/cases/" + id)
                .body()
                .path("escalation")
                .isNull();
    }

    private void bringIn(JsonNode file, String user) {
        var answer = api.post(
                "investigator", "case", "/api/v1" + at(file) + "/members", "{\"person\":\"%s\"}".formatted(user), "");
        assertEquals(201, answer.status(), answer.body()::toString);
    }

    private static String at(JsonNode file) {
        return "/cases/" + file.path("id").asText();
    }

    private static void fromMenu(Page page, String item) {
        page.getByLabel("More actions").click();
        menuItem(page, item).click();
    }
}
