package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.shot;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is tied to whom, drawn of what scoring and the case know. */
@Order(5)
class GraphIT {
    @RegisterExtension
    final SomeCase cases = new SomeCase(TheSuite.api());

    private final URI pages = TheSuite.running().url("case");

    @Test
    void aCasesGraphIsWalkedByKeysAndTheEventsThatATieRestsOnAreOpened() {
        var file = cases.any();
        try (var chromium = new Chromium()) {
            var page =
                    chromium.investigatorAt(pages, "/cases/" + file.path("id").asText() + "?tab=graph");
            assertThat(page.locator("svg.pb-graph [data-node]").first()).isVisible();
            page.locator("svg.pb-graph [data-node][tabindex='0']").press("Enter");
            assertThat(panel(page, "Staff")).isVisible();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(panel(page, "Edge")).isVisible();
            shot(page, "graph-drawn");

            button(page, "As a table").last().click();
            assertThat(page.getByRole(
                            AriaRole.TABLE, new Page.GetByRoleOptions().setName(Pattern.compile("^Nodes \\d+"))))
                    .isVisible();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^\\d+ events? .+ to .+")))
                    .first()
                    .click();
            assertThat(panel(page, "Edge").getByRole(AriaRole.LISTITEM).first()).isVisible();
            shot(page, "graph-table");
        }
    }

    private static Locator panel(Page page, String name) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName(name));
    }
}
