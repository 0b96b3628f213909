package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.proposing;
import static dev.probity.e2e.Screen.shot;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes from one pair of hands to the next: a measure, a name, a half of a case. */
@Order(5)
class OfficesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api = TheSuite.api();

    @RegisterExtension
    final SomeCase cases = new SomeCase(api);

    private final URI pages = TheSuite.running().url("case");

    @Test
    void whatAnInvestigatorProposesAnApproverOrdersAndThePlatformCarriesOut() {
        var file = cases.any();
        var person = SomeCase.staffOf(file);
        var measure = "Suspend the access of " + person.path("label").asText();
        try (var chromium = new Chromium()) {
            var page =
                    chromium.investigatorAt(pages, "/cases/" + file.path("id").asText() + "?tab=decisions");
            var dialog = proposing(
                    page,
                    person.path("id").asText(),
                    "SUSPEND_ACCESS",
                    "What was looked up was sold two days later",
                    "Code of conduct, section 2");
            button(dialog, "Propose: " + measure).click();
            assertThat(dialog).hasCount(0);
            shot(page, "office-proposed");

            var desk = chromium.signIn(pages, "approver");
            assertThat(desk).hasURL(Pattern.compile(".*/enforcement.*"));
            desk.locator(".pb-measures button")
                    .filter(new Locator.FilterOptions().setHasText(measure))
                    .first()
                    .click();
            assertThat(button(desk, measure)).isVisible();
            shot(desk, "office-desk");
            button(desk, measure).first().click();
            var approval = desk.getByRole(AriaRole.DIALOG);
            approval.getByLabel("Reason").fill("The bill carries it");
            button(approval, measure).click();
            assertThat(approval).hasCount(0);

            assertThat(page.getByText("carried out").first()).isVisible();
            shot(page, "office-carried-out");
        }
        // what another measure in the case came to may stand on the page before
        var measures = "/api/v1/proposals?case=" + file.path("id").asText();
        await().atMost(PATIENCE)
                .until(() -> api.get("investigator", "case", measures)
                        .body()
                        .at("/items/0/state")
                        .asText()
                        .equals("CARRIED_OUT"));
    }

    @Test
    void aNameIsAskedForGrantedAndShownToWhoAskedAlone() {
        var file = cases.any();
        var person = SomeCase.staffOf(file);
        var subject = "/subjects/" + person.path("id").asText();
        try (var chromium = new Chromium()) {
            var page = chromium.investigatorAt(pages, subject);
            button(page, "Ask for the name…").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).fill("They must be heard before the case is decided");
            dialog.getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Ask for the name of"))
                    .click();
            assertThat(dialog).hasCount(0);

            var officer = chromium.signIn(pages, "privacy-officer");
            var grant = "Show the name of %s to Ira Investigator"
                    .formatted(person.path("label").asText());
            officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(grant))
                    .click();
            var verdict = officer.getByRole(AriaRole.DIALOG);
            verdict.getByLabel("Reason").fill("The purpose is stated");
            shot(officer, "office-grant");
            verdict.getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Show it to"))
                    .click();
            assertThat(verdict).hasCount(0);

            page.reload();
            button(page, "Show the name").click();
            assertThat(page.getByText(Pattern.compile("shown to you until"))).isVisible();
            shot(page, "office-name");
            var path = "/api/v1" + subject + "/identity";
            assertEquals(200, api.get("investigator", "case", path).status());
            assertEquals(404, api.get("investigator2", "case", path).status());

            officer.navigate(pages + "/unmask?view=shown");
            button(
                            officer,
                            "End showing the name of %s to Ira Investigator"
                                    .formatted(person.path("label").asText()))
                    .click();
            verdict.getByLabel("Reason").fill("They were heard");
            button(verdict, "End it for Ira Investigator now").click();
            assertThat(verdict).hasCount(0);
            shot(officer, "office-name-ended");
            assertEquals(404, api.get("investigator", "case", path).status());
            // the open page forgets it by itself
            assertThat(page.getByText(Pattern.compile("shown to you until"))).hasCount(0);
            assertThat(page.getByText(Pattern.compile("ended the showing of the name: They were heard")))
                    .isVisible();
        }
    }

    @Test
    void hrIsAskedSeesItsHalfAloneAndAnswers() {
        isAskedSeesItsHalfAloneAndAnswers("hr", "HR", "Was notice given?", "Notice was given on Monday");
    }

    @Test
    void theMerchantsTeamIsAskedSeesItsHalfAloneAndAnswers() {
        isAskedSeesItsHalfAloneAndAnswers(
                "merchant-team", "Merchants’ team", "Did they complain before?", "They never did");
    }

    private void isAskedSeesItsHalfAloneAndAnswers(String user, String office, String question, String answer) {
        var file = cases.any();
        var id = file.path("id").asText();
        try (var chromium = new Chromium()) {
            var page = chromium.investigatorAt(pages, "/cases/" + id + "?tab=decisions");
            button(page, "Ask an office…").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Which office").selectOption(office);
            dialog.getByLabel("What it is asked").fill(question);
            button(dialog, "Ask %s about %s".formatted(office, file.path("ref").asText()))
                    .click();
            assertThat(dialog).hasCount(0);

            var theirs = chromium.signIn(pages, user);
            assertThat(theirs).hasURL(Pattern.compile(".*/consultations.*"));
            theirs.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(file.path("ref").asText()))
                    .click();
            theirs.getByLabel("Your answer").waitFor();
            for (var subject : file.path("subjects")) {
                boolean shown = subject.at("/subject/kind").asText().equals("STAFF") == user.equals("hr");
                var label = theirs.getByText(subject.at("/subject/label").asText());
                if (shown) {
                    assertThat(label.first()).isVisible();
                } else {
                    assertThat(label).hasCount(0);
                }
            }
            theirs.getByLabel("Your answer").fill(answer);
            button(theirs, "Answer the investigators").click();
            shot(theirs, "office-half-" + user);

            // the open page hears of it by itself
            assertThat(page.getByText(answer)).isVisible();
            shot(page, "office-answered-" + user);
        }
        assertEquals(403, api.get(user, "case", "/api/v1/cases/" + id).status());
    }
}
