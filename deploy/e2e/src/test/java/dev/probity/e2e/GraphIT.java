package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.shot;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is tied to whom, drawn of what scoring and the case know. */
@Order(5)
class GraphIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Api api = TheSuite.api();

    @RegisterExtension
    final SomeCase cases = new SomeCase(api);

    private final URI pages = TheSuite.running().url("case");

    @Test
    void aCasesGraphIsWalkedByKeysAndTheEventsThatATieRestsOnAreOpened() {
        var file = await().atMost(PATIENCE)
                .ignoreException(NoSuchElementException.class)
                .until(() -> cases.any(one -> !drawnTie(one).isMissingNode()), one -> true);
        var id = file.path("id").asText();
        var member = drawnTie(id).path("from").asText();
        try (var chromium = new Chromium()) {
            var page = chromium.investigatorAt(pages, "/cases/" + id + "?tab=graph");
            assertThat(page.locator("svg.pb-graph [data-node][tabindex='0']")).isVisible();
            page.locator("svg.pb-graph [data-node='" + member + "']").press("Enter");
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

    /** What leads from a member of staff to the right and is drawn from the start, which look-ups beside other ties aren't; missing where nothing does. */
    private JsonNode drawnTie(String id) {
        var graph = api.get("investigator", "case", "/api/v1/cases/" + id + "/graph")
                .body();
        var staff = StreamSupport.stream(graph.path("nodes").spliterator(), false)
                .filter(node -> node.path("layer").asText().equals("STAFF"))
                .map(node -> node.path("id").asText())
                .collect(Collectors.toSet());
        return StreamSupport.stream(graph.path("edges").spliterator(), false)
                .filter(edge -> !edge.path("kind").asText().equals("TOUCH"))
                .filter(edge -> staff.contains(edge.path("from").asText()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Locator panel(Page page, String name) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName(name));
    }
}
