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

    private final String pages = TheSuite.running().url("case").toString();

    @BeforeAll
    static void inABrowser() {
        Chromium.mustBeThere();
    }

    /** Lands where their day starts, reads a case whole, and is offered nothing to do to it; the investigator is. */
    @ParameterizedTest
    @CsvSource({"auditor,false", "approver,false", "investigator2,true"})
    void whoReadsCasesSeesOneWholeAndOnlyInvestigatorsAreOfferedWork(String user, boolean works) {
        var id = TheSuite.api()
                .get("investigator", "case", "/api/v1/cases?limit=1&state=OPEN")
                .body()
                .at("/items/0/id")
                .asText();
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), user);
            assertThat(page).hasURL(Pattern.compile(works ? ".*/queue.*" : ".*/cases.*"));
            page.navigate(pages + "/cases/" + id);
            page.locator(".pb-timeline svg").first().waitFor();
            page.locator(".pb-waterfall").first().waitFor();
            var offered = page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(WORK).setDisabled(false));
            assertEquals(works, offered.count() > 0, () -> user + " is offered " + offered.allTextContents());
        }
    }

    @Test
    void whoTunesDetectorsSeesSubjectsAndNoCases() {
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "detection-engineer");
            assertThat(page).hasURL(Pattern.compile(".*/subjects.*"));
            page.navigate(pages + "/cases");
            assertThat(page.getByText("Your role does not open this page")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"privacy-officer,Privacy officers decide", "integrator,./probity send FILE", "admin,./probity status"})
    void whoWorksElsewhereIsToldWhatTheyDoAndWhere(String user, String words) {
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), user);
            assertThat(page.getByText(words)).isVisible();
            assertThat(page.locator(".pb-queue-table")).hasCount(0);
        }
    }
}
