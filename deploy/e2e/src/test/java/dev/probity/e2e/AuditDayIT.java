package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.menuItem;
import static dev.probity.e2e.Screen.shot;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An auditor's day: what the work comes to, who did what, and whether the record is as it was. */
@Order(5)
class AuditDayIT {
    private static final Pattern PROVED = Pattern.compile("proved here");

    private final Api api = TheSuite.api();

    @RegisterExtension
    final SomeCase cases = new SomeCase(api);

    private final URI pages = TheSuite.running().url("case");

    @Test
    void figuresAreDrawnAndEachHasItsTable() {
        try (var chromium = new Chromium()) {
            var page = auditor(chromium, "/dashboard");
            for (var figure : new String[] {"Alerts", "Backlog"}) {
                button(page, figure + " as a table").click();
                assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(figure)))
                        .isVisible();
                button(page, figure + " as a chart").click();
            }
            shot(page, "audit-dashboard");
            button(page, "Backlog as a table").click();
            var rows = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Backlog"))
                    .locator("tbody tr");
            var known = api.get("auditor", "case", "/api/v1/dashboard").body().path("backlog");
            assertTrue(
                    StreamSupport.stream(known.spliterator(), false)
                            .anyMatch(age -> age.path("above").asInt()
                                            + age.path("below").asInt()
                                    > 0),
                    known::toString);
            assertThat(rows).hasCount(known.size());
            for (int i = 0; i < known.size(); i++) {
                var cells = rows.nth(i).locator("td");
                assertThat(cells.nth(1)).hasText(known.get(i).path("above").asText());
                assertThat(cells.nth(2)).hasText(known.get(i).path("below").asText());
            }
        }
    }

    @Test
    void whatWasDoneInACaseIsFoundProvedInTheBrowserAndTheSearchIsOnTheRecordToo() {
        var file = cases.any();
        try (var chromium = new Chromium()) {
            var page = auditor(chromium, "/audit?case=" + file.path("id").asText());
            assertThat(page.getByText("one case")).isVisible();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("^Prove it: entry \\d+ is in the log$")))
                    .last()
                    .click();
            assertThat(page.getByText(PROVED)).isVisible();
            shot(page, "audit-proved");
            page.reload();
            assertThat(page.getByText(Pattern.compile("since it saw the log last|the one that it saw last")))
                    .isVisible();
            shot(page, "audit-grown");
        }
        var record = api.get(
                        "investigator",
                        "case",
                        "/api/v1/cases/%s/record?what=READS&limit=200"
                                .formatted(file.path("id").asText()))
                .body()
                .path("items");
        assertTrue(
                StreamSupport.stream(record.spliterator(), false)
                        .anyMatch(entry -> entry.path("act").asText().equals("SEARCHED_RECORD")
                                && entry.at("/actor/id").asText().equals("auditor")),
                record::toString);
    }

    @Test
    void aCaseFileThatAnInvestigatorTookAwayIsVerifiedOnThePage() {
        var file = cases.any();
        var name = file.path("ref").asText() + "-for-audit.zip";
        var taken = Path.of("target", name).toAbsolutePath();
        try (var chromium = new Chromium()) {
            var page =
                    chromium.investigatorAt(pages, "/cases/" + file.path("id").asText());
            button(page, "More actions").click();
            page.waitForDownload(() -> menuItem(page, "Export case file").click())
                    .saveAs(taken);

            var audit = auditor(chromium, "/audit");
            button(audit, "Verify an export…").click();
            Locator dialog = audit.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Case file (.zip)").setInputFiles(taken);
            assertThat(dialog.getByText(name + " is whole and as it was")).isVisible();
            shot(audit, "audit-verified");
        }
    }

    private Page auditor(Chromium chromium, String where) {
        var page = chromium.signIn(pages, "auditor");
        assertThat(page).hasURL(Pattern.compile(".*/watch.*"));
        page.navigate(pages + where);
        return page;
    }
}
