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
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A seller's account is to be closed: the platform is told when that is decided, a month before the order, and told again when nothing comes of it. */
@Order(5)
class NoticeIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api = TheSuite.api();

    @RegisterExtension
    final SomeCase cases = new SomeCase(api);

    private final URI pages = TheSuite.running().url("case");

    @Test
    void whoeverAnAccountIsClosedForIsToldBeforeItIsAndThatItIsNotAfterAll() {
        var file = cases.ofAMerchant();
        var merchant = SomeCase.merchantOf(file);
        try (var chromium = new Chromium()) {
            var page =
                    chromium.investigatorAt(pages, "/cases/" + file.path("id").asText() + "?tab=decisions");
            var proposal = proposed(page, file, merchant);
            var ref = proposal.path("ref").asText();

            var desk = chromium.signIn(pages, "approver");
            desk.locator(".pb-desk").waitFor();
            desk.navigate(pages + at(proposal));
            closing(desk.locator(".pb-measure")).click();
            var dialog = desk.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Reason").fill("The bill carries it");
            closing(dialog).click();
            assertThat(dialog).hasCount(0);
            assertThat(desk.getByText("Notice given")).isVisible();
            assertThat(desk.getByText(WebhookSink.NAME + ": sent")).isVisible();
            shot(desk, "notice-given");
            var notice = told(ref, 1).getFirst();
            var statement = read(path(proposal)).path("statement");
            assertEquals(statement, notice.path("statement"));
            assertTrue(Instant.parse(notice.path("notBefore").asText())
                    .isAfter(Instant.now().plus(Duration.ofDays(29))));

            page.navigate(pages + at(proposal));
            button(page, "Withdraw " + ref).click();
            var withdrawal = page.getByRole(AriaRole.DIALOG);
            withdrawal.getByLabel("Reason").fill("The owner had sold the account before");
            button(withdrawal, "Withdraw " + ref).click();
            assertThat(withdrawal).hasCount(0);
            assertThat(page.getByText("Notice taken back")).isVisible();
            shot(page, "notice-taken-back");
            assertEquals(notice.path("noticeId"), told(ref, 2).getLast().path("takesBack"));
        }
    }

    private static Locator closing(Locator within) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Close the account of ")));
    }

    private JsonNode proposed(Page page, JsonNode file, JsonNode merchant) {
        var dialog = Screen.proposing(
                page,
                merchant.path("id").asText(),
                "TERMINATE_ACCOUNT",
                "Reviews were bought",
                "Seller terms, section 9.2");
        assertThat(dialog.getByText("After 30 days of notice, counted from the decision."))
                .isVisible();
        shot(page, "notice-proposed");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Propose: ")))
                .click();
        assertThat(dialog).hasCount(0);
        return read("/api/v1/proposals?case=" + file.path("id").asText())
                .path("items")
                .path(0);
    }

    /** What the platform was told of that measure, once it was so often. */
    private static List<JsonNode> told(String ref, int often) {
        return await().atMost(PATIENCE)
                .until(
                        () -> TheSuite.platform().notices().stream()
                                .filter(one -> one.path("proposalRef").asText().equals(ref))
                                .toList(),
                        all -> all.size() == often);
    }

    private JsonNode read(String path) {
        return api.get("investigator", "case", path).body();
    }

    private static String path(JsonNode proposal) {
        return "/api/v1/proposals/" + proposal.path("id").asText();
    }

    private static String at(JsonNode proposal) {
        return "/enforcement?view=all&proposal=" + proposal.path("id").asText();
    }
}
