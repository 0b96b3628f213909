package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.shot;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Much money is to be withheld: one approver is not enough, and the same one twice neither. */
@Order(5)
class TwoApproversIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api = TheSuite.api();

    @RegisterExtension
    final SomeCase cases = new SomeCase(api);

    private final URI pages = TheSuite.running().url("case");

    @Test
    void muchMoneyIsWithheldOnceTwoApproversSaidSo() {
        var file = cases.lastOfAMerchant();
        var merchant = SomeCase.merchantOf(file);
        try (var chromium = new Chromium()) {
            var page =
                    chromium.investigatorAt(pages, "/cases/" + file.path("id").asText() + "?tab=decisions");
            var proposal = proposed(page, file, merchant.path("id").asText());

            var first = desk(chromium, "approver", proposal);
            approve(first, "The payments are in the bill");
            assertThat(first.getByText("1 of 2 approvals").first()).isVisible();
            assertThat(withholding(first.locator(".pb-measure"))).hasCount(0);
            shot(first, "two-approvers-first");
            var once = read(path(proposal));
            assertEquals("PROPOSED", once.path("state").asText());
            assertTrue(once.path("order").isMissingNode() || once.path("order").isNull(), once::toString);

            var second = desk(chromium, "approver2", proposal);
            approve(second, "The amount is what was gained");
            assertThat(second.getByText("2 of 2 approvals").first()).isVisible();
            shot(second, "two-approvers-second");
        }
        await().atMost(PATIENCE)
                .until(() -> read(path(proposal(file))).path("state").asText().equals("CARRIED_OUT"));
        var order = read(path(proposal(file))).at("/order/id").asText();
        await().atMost(PATIENCE).until(() -> TheSuite.platform().orders().contains(order));
    }

    private JsonNode proposed(Page page, JsonNode file, String merchant) {
        button(page, "Propose a measure…").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Against whom").selectOption(merchant);
        dialog.getByLabel("Measure").selectOption("WITHHOLD_FUNDS");
        dialog.getByLabel("Amount").fill("20000");
        dialog.getByLabel("Currency").fill("EUR");
        dialog.getByLabel("Reason").fill("Sales figures were bought");
        dialog.getByLabel("Rule or term").fill("Seller terms, section 9.2");
        dialog.getByLabel("What was found").fill("Figures of others were used");
        button(dialog, "Show the statement").click();
        assertThat(dialog.getByText("2 other people must approve it.")).isVisible();
        shot(page, "two-approvers-proposed");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Propose: ")))
                .click();
        assertThat(dialog).hasCount(0);
        return proposal(file);
    }

    private Page desk(Chromium chromium, String approver, JsonNode proposal) {
        var desk = chromium.signIn(pages, approver);
        desk.locator(".pb-desk").waitFor();
        desk.navigate(
                pages + "/enforcement?view=all&proposal=" + proposal.path("id").asText());
        return desk;
    }

    private static void approve(Page desk, String reason) {
        withholding(desk.locator(".pb-measure")).click();
        var dialog = desk.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reason").fill(reason);
        withholding(dialog).click();
        assertThat(dialog).hasCount(0);
    }

    private static Locator withholding(Locator within) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Withhold .*20,000")));
    }

    private JsonNode proposal(JsonNode file) {
        var all = read("/api/v1/proposals?case=" + file.path("id").asText()).path("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("action").asText().equals("WITHHOLD_FUNDS"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(String path) {
        return api.get("investigator", "case", path).body();
    }

    private static String path(JsonNode proposal) {
        return "/api/v1/proposals/" + proposal.path("id").asText();
    }
}
