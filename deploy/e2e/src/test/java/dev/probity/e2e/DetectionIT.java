package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.shot;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A detection engineer's day: a rule is written, tried on history, live and gone again; another budget is tried on what was known then. */
@Order(6)
class DetectionIT {
    private static final String FILE = "journey.yml";
    private static final double PATIENCE_MILLIS = Duration.ofMinutes(3).toMillis();
    private static final String RULE = """
            title: Sales exported without a ticket
            id: 4d6f0f3e-6d0c-4a52-9a3b-0f9f4a1c7e11
            status: experimental
            logsource:
              product: probity
              category: staff_access
            detection:
              selection:
                dataClass: MERCHANT_SALES
                action: EXPORT
              without_ticket:
                ticketId: null
              condition: selection and without_ticket
            level: medium
            """;

    private final Api api = TheSuite.api();
    private final String pages = TheSuite.running().url("case").toString();

    @BeforeAll
    static void chromiumIsThere() {
        Chromium.mustBeThere();
    }

    @Test
    void aRuleIsWrittenLiveAndTakenAwayAgain() {
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "detection-engineer");
            assertThat(page).hasURL(Pattern.compile(".*/rules.*"));
            button(page, "New file").click();
            page.getByLabel("Name of the file").fill(FILE);
            var text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Rules (Sigma, YAML)"));
            text.click();
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().insertText(RULE);
            assertThat(page.getByText("Nothing wrong that scoring can see.")).isVisible();
            shot(page, "detection-rule");
            page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("On history"))
                    .click();
            page.getByLabel("Events of").selectOption("all that is kept");
            button(page, "Try on history").click();
            var tried = page.getByRole(
                    AriaRole.ARTICLE, new Page.GetByRoleOptions().setName("Sales exported without a ticket"));
            assertThat(tried)
                    .containsText(
                            Pattern.compile("It matched [\\d,]+ events of [\\d,]+ people or merchants, of [\\d,]+"),
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(tried.getByRole(AriaRole.IMG)).isVisible();
            assertThat(tried).not().containsText("staff:");
            shot(page, "detection-rule-on-history");
            button(page, "Add the file").click();
            assertThat(page.getByText(FILE + " is saved as version 1")).isVisible();
            assertEquals(
                    200,
                    api.get("detection-engineer", "scoring", "/api/v1/rules/" + FILE)
                            .status());

            page.navigate(pages + "/rules");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(FILE))
                    .click();
            button(page, "Delete…").click();
            button(page.getByRole(AriaRole.DIALOG), "Delete " + FILE).click();
            assertThat(page.getByText(FILE + " is deleted")).isVisible();
        }
    }

    @Test
    void aPolicyIsInForceOnceSomebodyElseConfirmedIt() {
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "detection-engineer");
            page.getByText(Pattern.compile("\\d+ live")).first().waitFor();
            page.navigate(pages + "/policies");
            button(page, "Propose a change…").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            button(dialog, "Add a rule").click();
            var rule = dialog.getByRole(
                            AriaRole.GROUP, new Locator.GetByRoleOptions().setName(Pattern.compile("^Rule")))
                    .last();
            rule.getByLabel("Name").fill("no-watch-list-in-iceland");
            rule.getByLabel("What it rests on").fill("Accord of works council and management, 7");
            rule.getByLabel("Countries").fill("IS");
            rule.getByRole(AriaRole.COMBOBOX).selectOption("family");
            // of people without a profile it isn't known that they are elsewhere: what other journeys look at must not
            // be forbidden
            rule.getByLabel("Which of them").fill("watchlist");
            dialog.getByLabel("Why the policy shall change").fill("An accord was signed");
            button(dialog, "Propose it").click();
            assertThat(dialog).hasCount(0);
            var proposed = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("proposed"));
            assertThat(proposed.getByText("Yours: somebody else confirms it")).isVisible();
            shot(page, "detection-policy-proposed");

            var officer = chromium.signIn(TheSuite.running().url("case"), "privacy-officer");
            officer.locator("h1").first().waitFor();
            officer.navigate(pages + "/policies");
            var confirm = officer.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Confirm version")));
            confirm.click();
            var verdict = officer.getByRole(AriaRole.DIALOG);
            verdict.getByLabel("Reason").fill("The accord says so");
            verdict.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(Pattern.compile("^Confirm version")))
                    .click();
            assertThat(verdict).hasCount(0);
            assertThat(officer.getByText(Pattern.compile("Version \\d+ is in force")))
                    .isVisible();
            shot(officer, "detection-policy-in-force");
        }
        var policies = api.get("privacy-officer", "scoring", "/api/v1/policies").body();
        var latest = policies.at("/items/0");
        assertEquals("CONFIRMED", latest.path("state").asText(), policies::toString);
        assertEquals(
                "no-watch-list-in-iceland",
                latest.path("rules").findValuesAsText("id").getLast());
    }

    @Test
    void anotherBudgetIsTriedOnWhatWasKnownThen() {
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "detection-engineer");
            page.getByText(Pattern.compile("\\d+ live")).first().waitFor();
            page.navigate(pages + "/back-tests?test=new");
            page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName("What is to be tried"))
                    .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name"))
                    .fill("Five a day");
            page.getByLabel("Alerts a day at most").fill("5");
            button(page, "Begin the back-test").click();
            var report =
                    page.getByText(Pattern.compile("The draft raises [\\d,]+ alerts; [\\d,]+ were raised then\\."));
            assertThat(report).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(page.getByText("5 alerts a day")).isVisible();
            shot(page, "detection-back-test");
        }
    }
}
