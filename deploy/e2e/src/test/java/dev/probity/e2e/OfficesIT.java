package dev.probity.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.probity.e2e.Screen.button;
import static dev.probity.e2e.Screen.menuItem;
import static dev.probity.e2e.Screen.shot;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.probity.local.build.SourceTree;
import dev.probity.local.progress.Progress;
import dev.probity.local.suite.Marketplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What goes from one pair of hands to the next: a measure, a name, a case file, and a look at what is none of somebody's business. */
@Order(5)
class OfficesIT {
    /** So soon an auditor is told. */
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private static final String LETTER = "letter-of-the-bank.txt";
    private static final byte[] PAYER = "The payer of all three is one account.\n".getBytes(StandardCharsets.UTF_8);
    private static final String COLLEAGUE = "investigator2";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api api = TheSuite.api();
    private final String pages = TheSuite.running().url("case").toString();

    @BeforeAll
    static void theMarketplaceIsThere() {
        Chromium.mustBeThere();
        new Marketplace(SourceTree.find()).open(TheSuite.running(), Progress.silent());
    }

    @BeforeEach
    void storyIsRead() {
        await().atMost(Duration.ofMinutes(10))
                .until(() -> api.caughtUp()
                        && !api.get("investigator", "case", "/api/v1/cases?state=OPEN&state=INVESTIGATING")
                                .body()
                                .path("items")
                                .isEmpty());
    }

    /** A case with a member of staff in it, on which the investigator works; whoever is in it. */
    private JsonNode aCase() {
        return aCase(file -> true);
    }

    private JsonNode aCase(Predicate<String> which) {
        var rows = api.get("investigator", "case", "/api/v1/cases?limit=50&state=OPEN&state=INVESTIGATING")
                .body()
                .path("items");
        var id = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("id").asText())
                .filter(one -> staffOf(caseOf(one)) != null && which.test(one))
                .findFirst()
                .orElseThrow();
        var noted = api.post("investigator", "case", "/api/v1/cases/" + id + "/notes", "{\"text\":\"Mine\"}", "");
        assertEquals(201, noted.status(), noted.body()::toString);
        return caseOf(id);
    }

    private JsonNode caseOf(String id) {
        return api.get("investigator", "case", "/api/v1/cases/" + id).body();
    }

    private static JsonNode staffOf(JsonNode file) {
        return StreamSupport.stream(file.path("subjects").spliterator(), false)
                .map(one -> one.path("subject"))
                .filter(subject -> subject.path("kind").asText().equals("STAFF"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void whatAnInvestigatorProposesAnApproverOrdersAndThePlatformCarriesOut() {
        var file = aCase();
        var person = staffOf(file);
        var measure = "Suspend the access of " + person.path("label").asText();
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "investigator");
            page.locator(".pb-queue-table").waitFor();
            page.navigate(pages + "/cases/" + file.path("id").asText() + "?tab=decisions");
            button(page, "Propose a measure…").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Against whom").selectOption(person.path("id").asText());
            dialog.getByLabel("Measure").selectOption("SUSPEND_ACCESS");
            dialog.getByLabel("Reason").fill("What was looked up was sold two days later");
            dialog.getByLabel("Rule or term").fill("Code of conduct, section 2");
            button(dialog, "Show the statement").click();
            button(dialog, "Propose: " + measure).click();
            assertThat(dialog).hasCount(0);
            shot(page, "office-proposed");

            var desk = chromium.signIn(TheSuite.running().url("case"), "approver");
            assertThat(desk).hasURL(Pattern.compile(".*/enforcement.*"));
            shot(desk, "office-desk");
            button(desk, measure).first().click();
            var approval = desk.getByRole(AriaRole.DIALOG);
            approval.getByLabel("Reason").fill("The bill carries it");
            button(approval, measure).click();
            assertThat(approval).hasCount(0);

            assertThat(page.getByText("carried out").first()).isVisible();
            shot(page, "office-carried-out");
        }
        var done = api.get(
                        "investigator",
                        "case",
                        "/api/v1/proposals?case=" + file.path("id").asText())
                .body()
                .at("/items/0");
        assertEquals("CARRIED_OUT", done.path("state").asText(), done::toString);
    }

    @Test
    void aNameIsAskedForGrantedAndShownToWhoAskedAlone() {
        var file = aCase();
        var person = staffOf(file);
        var subject = "/subjects/" + person.path("id").asText();
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "investigator");
            page.locator(".pb-queue-table").waitFor();
            page.navigate(pages + subject);
            button(page, "Ask for the name…").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).fill("They must be heard before the case is decided");
            dialog.getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Ask for the name of"))
                    .click();
            assertThat(dialog).hasCount(0);

            var officer = chromium.signIn(TheSuite.running().url("case"), "privacy-officer");
            var grant = "Show the name of %s to Ira Investigator"
                    .formatted(person.path("label").asText());
            officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(grant))
                    .click();
            var verdict = officer.getByRole(AriaRole.DIALOG);
            verdict.getByLabel("Reason").fill("The purpose is stated");
            shot(officer, "office-grant");
            verdict.getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Show it to"))
                    .click();
            assertThat(verdict).hasCount(0);

            page.reload();
            button(page, "Show the name").click();
            assertThat(page.getByText(Pattern.compile("shown to you until"))).isVisible();
            shot(page, "office-name");
        }
        var path = "/api/v1" + subject + "/identity";
        assertEquals(200, api.get("investigator", "case", path).status());
        assertEquals(404, api.get("investigator2", "case", path).status());
    }

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
    void hrIsAskedSeesItsHalfAloneAndAnswers() {
        var file = aCase();
        var person = staffOf(file).path("label").asText();
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "investigator");
            page.locator(".pb-queue-table").waitFor();
            page.navigate(pages + "/cases/" + file.path("id").asText() + "?tab=decisions");
            button(page, "Ask an office…").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("What it is asked").fill("Was notice given?");
            button(dialog, "Ask HR about " + file.path("ref").asText()).click();
            assertThat(dialog).hasCount(0);

            var office = chromium.signIn(TheSuite.running().url("case"), "hr");
            assertThat(office).hasURL(Pattern.compile(".*/consultations.*"));
            office.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(file.path("ref").asText()))
                    .click();
            assertThat(office.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(person))
                            .first())
                    .isVisible();
            for (var subject : file.path("subjects")) {
                if (!subject.at("/subject/kind").asText().equals("STAFF")) {
                    assertThat(office.getByText(subject.at("/subject/label").asText()))
                            .hasCount(0);
                }
            }
            office.getByLabel("Your answer").fill("Notice was given on Monday");
            button(office, "Answer the investigators").click();
            shot(office, "office-half");

            // the open page hears of it by itself
            assertThat(page.getByText("Notice was given on Monday")).isVisible();
            shot(page, "office-answered");
        }
        assertEquals(
                403,
                api.get("hr", "case", "/api/v1/cases/" + file.path("id").asText())
                        .status());
    }

    @Test
    void aCaseFileIsTakenAwayWithWhatWasAttachedAndFoundWholeAndWithAByteChangedItIsNot()
            throws IOException, InterruptedException {
        var file = aCase();
        var taken = Path.of("target", file.path("ref").asText() + ".zip").toAbsolutePath();
        try (var chromium = new Chromium()) {
            var page = chromium.signIn(TheSuite.running().url("case"), "investigator");
            page.locator(".pb-queue-table").waitFor();
            page.navigate(pages + "/cases/" + file.path("id").asText() + "?tab=evidence");
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
        var whole = TheSuite.probity().alone("verify", taken.toString());
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
        var file = aCase(this::isNotTheirs);
        var id = file.path("id").asText();
        int before = looksTold();
        try (var chromium = new Chromium()) {
            var watch = chromium.signIn(TheSuite.running().url("case"), "auditor");
            assertThat(watch).hasURL(Pattern.compile(".*/cases.*"));
            watch.navigate(pages + "/watch?view=all");
            watch.getByText("Looks of those who work with Probity").waitFor();
            var glass = api.post(
                    COLLEAGUE,
                    "case",
                    "/api/v1/break-glass",
                    "{\"case\":\"%s\",\"reason\":\"A question of the works council\"}".formatted(id),
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
        }
        await().atMost(PATIENCE).until(() -> api.lookUps("scoring", COLLEAGUE) > 0);
    }

    /** What waits for everyone is, and what somebody looked at before would be no other look for half an hour. */
    private boolean isNotTheirs(String id) {
        var noted = api.post("investigator", "case", "/api/v1/cases/" + id + "/notes", "{\"text\":\"Mine\"}", "");
        return noted.status() == 201
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
