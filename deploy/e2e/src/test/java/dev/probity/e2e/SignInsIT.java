package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What opens to those who are not investigators, signed in by the real provider. */
@Order(5)
class SignInsIT {
    private static final Pattern WORK = Pattern.compile("^(Assignee|State|Close C-).*");

    private final Api api = TheSuite.api();
    private final String pages = TheSuite.running().url("case").toString();

    @BeforeAll
    static void inABrowser() {
        Chromium.mustBeThere();
    }

    /** Lands where their day starts, finds nothing of a colleague's case, looks at it with a reason, and is offered no more than their role lets them do. */
    @ParameterizedTest
    @CsvSource({"auditor,watch,false", "approver,enforcement,false", "investigator2,queue,true"})
    void whoLooksAtAColleaguesCaseSaysWhyAndChangesNothing(String user, String home, boolean works) {
        var id = takenByAColleagueOf(user);
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), user);
            assertThat(page).hasURL(Pattern.compile(".*/" + home + ".*"));
            page.navigate(pages + "/cases/" + id);
            assertThat(page.getByText("Nothing to see here")).isVisible();
            page.getByText("Look at this case all the same…").click();
            page.getByLabel("Reason").fill("A question of the works council");
            page.getByText("Look at this case for 4 hours").click();
            assertThat(page.getByText("This case is not yours")).isVisible();
            page.locator(".pb-timeline svg").first().waitFor();
            page.locator(".pb-waterfall").first().waitFor();
            var offered = page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(WORK).setDisabled(false));
            assertEquals(works ? 1 : 0, offered.count(), () -> user + " is offered " + offered.allTextContents());
            assertNewest("GLASS_BROKEN", user, id);

            // a later journey is told of an investigator's first look at a case: theirs goes on, so that it takes
            // another one
            if (!works) {
                page.getByText("I have seen enough…").click();
                page.getByLabel("Reason").fill("The question is answered");
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^Close C-\\d+ to me$")))
                        .click();
                assertThat(page).hasURL(Pattern.compile(".*/cases$"));
                page.navigate(pages + "/cases/" + id);
                assertThat(page.getByText("Nothing to see here")).isVisible();
                assertNewest("GLASS_ENDED", user, id);
            }
        }
    }

    private void assertNewest(String kind, String user, String id) {
        var newest = api.get("investigator", "case", "/api/v1/cases/" + id + "/timeline?limit=1")
                .body()
                .at("/items/0");
        assertEquals(kind, newest.path("kind").asText());
        assertEquals(user, newest.at("/actor/id").asText());
    }

    /** A case on which the investigator works, and of which that user has seen nothing yet. */
    private String takenByAColleagueOf(String user) {
        var cases = api.get("investigator", "case", "/api/v1/cases?limit=50&state=OPEN")
                .body()
                .path("items");
        for (var row : cases) {
            var path = "/api/v1/cases/" + row.path("id").asText();
            var noted = api.post("investigator", "case", path + "/notes", "{\"text\":\"Mine\"}", "");
            assertEquals(201, noted.status(), noted.body()::toString);
            if (api.get(user, "case", path).status() == 404) {
                return row.path("id").asText();
            }
        }
        throw new AssertionError("no case is left that " + user + " has seen nothing of: " + cases);
    }

    @Test
    void whoTunesDetectorsSeesTheRulesThatScoringHasAndNoCases() {
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "detection-engineer");
            assertThat(page).hasURL(Pattern.compile(".*/rules.*"));
            assertThat(page.getByText("large-export-without-ticket.yml")).isVisible();
            page.navigate(pages + "/cases");
            assertThat(page.getByText("Your role does not open this page")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "privacy-officer,Whoever must know a name asks",
        "integrator,./probity send FILE",
        "admin,./probity status"
    })
    void whoWorksElsewhereIsToldWhatTheyDoAndWhere(String user, String words) {
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), user);
            assertThat(page.getByText(words)).isVisible();
            assertThat(page.locator(".pb-queue-table")).hasCount(0);
        }
    }
}
