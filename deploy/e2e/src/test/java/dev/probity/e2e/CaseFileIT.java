package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.menuItem;
import static dev.probity.e2e.Screen.shot;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What leaves the case: its file, which is verified elsewhere; and looks at it that are none of somebody's business, of which auditors hear. */
@Order(5)
class CaseFileIT {
    /** So soon an auditor is told. */
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private static final String LETTER = "letter-of-the-bank.txt";
    private static final byte[] PAYER = "The payer of all three is one account.\n".getBytes(StandardCharsets.UTF_8);
    private static final String COLLEAGUE = "investigator2";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api = TheSuite.api();

    @RegisterExtension
    final SomeCase cases = new SomeCase(api);

    private final URI pages = TheSuite.running().url("case");

    /** The letter as it is in the case file. */
    private static byte[] attached(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var entry = zip.stream()
                    .filter(one -> one.getName().endsWith("-" + LETTER))
                    .findFirst()
                    .orElseThrow();
            return zip.getInputStream(entry).readAllBytes();
        }
    }

    @Test
    void aCaseFileIsTakenAwayWithWhatWasAttachedAndFoundWholeAndWithAByteChangedItIsNot()
            throws IOException, InterruptedException {
        var file = cases.any();
        var taken = Path.of("target", file.path("ref").asText() + ".zip").toAbsolutePath();
        try (var chromium = new Chromium()) {
            var page =
                    chromium.investigatorAt(pages, "/cases/" + file.path("id").asText() + "?tab=evidence");
            page.locator("input[type=file]").setInputFiles(new FilePayload(LETTER, "text/plain", PAYER));
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Why it matters").fill("It names the payer");
            button(dialog, "Attach " + LETTER + " to " + file.path("ref").asText())
                    .click();
            assertThat(page.getByText(Pattern.compile(LETTER + " is E-\\d+ now")))
                    .isVisible();
            shot(page, "office-attached");
            button(page, "More actions").click();
            page.waitForDownload(() -> menuItem(page, "Export case file").click())
                    .saveAs(taken);
        }
        var own = TheSuite.probity().alone("verify", taken.toString());
        assertEquals(3, own.code(), own.words() + own.errors());
        assertTrue(own.words().contains("is whole by its own key"), own.words());
        var key = api.get("auditor", "case", "/api/v1/record/key")
                .body()
                .path("key")
                .asText();
        var whole = TheSuite.probity().alone("verify", "--key", key, taken.toString());
        assertEquals(0, whole.code(), whole.words() + whole.errors());
        assertTrue(whole.words().contains("is whole and as it was"), whole.words());
        assertArrayEquals(PAYER, attached(taken), "the file that was attached, byte by byte");

        var bytes = Files.readAllBytes(taken);
        bytes[bytes.length / 3] ^= 1;
        var changed = taken.resolveSibling("changed.zip");
        Files.write(changed, bytes);
        var found = TheSuite.probity().alone("verify", changed.toString());
        assertEquals(1, found.code(), found.words());
        assertTrue(found.words().contains("CHANGED"), found.words());
    }

    @Test
    void aLookAtAColleaguesCaseIsAnEventOnWhoLookedAndWithinAMinuteAnAuditorKnows() {
        var file = cases.any(this::isNotTheirs);
        var id = file.path("id").asText();
        int before = looksTold();
        try (var chromium = new Chromium()) {
            var watch = chromium.signIn(pages, "auditor");
            assertThat(watch).hasURL(Pattern.compile(".*/watch.*"));
            watch.navigate(pages + "/watch?view=all");
            watch.getByText("Unusual looks at files").waitFor();
            var glass = api.post(
                    COLLEAGUE,
                    "case",
                    "/api/v1/break-glass",
                    "{\"case\":\"%s\",\"reason\":\"A question of the works council\"}"
                            .formatted(file.path("ref").asText()),
                    "");
            assertEquals(201, glass.status(), glass.body()::toString);
            assertEquals(200, api.get(COLLEAGUE, "case", "/api/v1/cases/" + id).status());
            await().atMost(A_MINUTE).until(() -> looksTold() == before + 1);
            // the open page hears of it by itself
            watch.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the looks of Noor Investigator"))
                    .first()
                    .click();
            assertThat(watch.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Looks, the last first"))
                            .getByText(file.path("ref").asText()))
                    .isVisible();
            shot(watch, "office-watch");

            // a notice to which looks were added since it was read is not answered: this one had an earlier look, of
            // another journey
            watch.reload();
            watch.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Answer what is told of Noor Investigator"))
                    .first()
                    .click();
            var answer = watch.getByRole(AriaRole.DIALOG);
            answer.getByLabel("What came of it").fill("The works council had asked, in writing");
            button(answer, "Answer the notice on Noor Investigator").click();
            assertThat(answer).hasCount(0);
            assertThat(watch.getByText("The works council had asked, in writing")
                            .first())
                    .isVisible();
            shot(watch, "office-watch-answered");

            watch.navigate(pages + "/glass");
            assertThat(watch.getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions()
                                    .setHasText(file.path("ref").asText()))
                            .getByText("A question of the works council"))
                    .isVisible();
            shot(watch, "office-glass");
        }
        await().atMost(PATIENCE).until(() -> api.lookUps("scoring", COLLEAGUE) > 0);
    }

    /** What waits for everyone is, and what somebody looked at before would be no other look for half an hour. */
    private boolean isNotTheirs(String id) {
        return cases.noted(id).status() == 201
                && api.get(COLLEAGUE, "case", "/api/v1/cases/" + id).status() == 404;
    }

    /** Of the colleague, outside of their own cases. */
    private int looksTold() {
        var items =
                api.get("auditor", "case", "/api/v1/watch?kind=OUTSIDE").body().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(notice -> notice.at("/person/id").asText().equals(COLLEAGUE))
                .mapToInt(notice -> notice.path("looks").asInt())
                .sum();
    }
}
