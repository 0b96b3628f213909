package dev.probity.cases.search;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cases are found by what they say, by those alone who see them. */
@QuarkusTest
@ComponentTest
class WordsQuarkusTest {
    /** A word of letters that no other text has. */
    private static String aWord() {
        return "q"
                + UUID.randomUUID()
                        .toString()
                        .chars()
                        .filter(sign -> sign != '-')
                        .map(sign -> Character.isDigit(sign) ? sign - '0' + 'k' : sign)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private record Filed(String id, String subjectId, String pseudonym, String merchant) {
        static Filed aCase() {
            var merchant = aMerchant();
            var row = read(arrived(anAlertAboveTheLine().merchants(merchant)));
            return new Filed(
                    row.getString("alert.case.id"),
                    row.getString("alert.subject.id"),
                    row.getString("alert.subject.label"),
                    merchant);
        }

        void says(String what, Map<String, String> body) {
            as("investigator")
                    .body(body)
                    .post("/api/v1/cases/" + id + what)
                    .then()
                    .statusCode(201);
        }

        Filed noted(String text) {
            says("/notes", Map.of("text", text));
            return this;
        }
    }

    private static JsonPath found(String user, String q) {
        return as(user).queryParam("q", q)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> cases(String user, String q) {
        return found(user, q).getList("items.findAll { it.kind == 'CASE' }.id", String.class);
    }

    @Test
    void aCaseIsFoundByWordsThatStandInDifferentPlacesOfItInAnyFormAndOrder() {
        var note = aWord();
        var task = aWord();
        var name = aWord();
        var file = Filed.aCase().noted("The manager exported lists of " + note + " twice");
        file.says("/tasks", Map.of("title", "Ask the bank of " + task));
        given().auth()
                .oauth2(Suite.oidc().token("investigator"))
                .multiPart("reason", "It names the payer")
                .multiPart("file", "%s-statement.pdf".formatted(name), "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/cases/" + file.id() + "/attachments")
                .then()
                .statusCode(201);
        for (var q : List.of(
                note,
                note.substring(0, 20),
                note + " exporting list",
                task + " " + note,
                "statements " + name,
                name + " banks " + task,
                "\"exported lists\" " + note,
                note + " " + file.pseudonym(),
                note + " -penguin",
                note.toUpperCase(java.util.Locale.ROOT))) {
            assertEquals(List.of(file.id()), cases("investigator", q), q);
        }
        for (var q : List.of(note + " penguin", "\"lists exported\" " + note, note + " -bank", "&|!'\\:*", "-", "\"")) {
            assertEquals(List.of(), cases("investigator", q), q);
        }
    }

    /** Whoever takes six for all there are overlooks the seventh. */
    @Test
    void ofMoreCasesThanAreShownTheListHasAll() {
        var word = aWord();
        var all = new TreeSet<String>();
        for (int i = 0; i < 7; i++) {
            var file = Filed.aCase();
            if (i == 6) {
                assertFalse(found("investigator", word).getBoolean("moreCases"));
                assertEquals(all, new TreeSet<>(cases("investigator", word)));
            }
            all.add(file.noted("Exported for " + word).id());
        }
        assertTrue(found("investigator", word).getBoolean("moreCases"));
        assertEquals(6, cases("investigator", word).size());
        assertEquals(all, listed("investigator", "exports " + word));
        assertEquals(Set.of(), listed("investigator", word + " penguin"));
        all.forEach(
                id -> as("investigator").body(Map.of("assignee", "me")).post("/api/v1/cases/" + id + "/assignment"));
        assertEquals(Set.of(), listed("investigator2", word));
    }

    private static Set<String> listed(String user, String q) {
        return new TreeSet<>(as(user).queryParam("q", q)
                .get("/api/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class));
    }

    @Test
    void identifiersAreFoundByTheirBeginningWhereverTheyAreWritten() {
        var word = aWord();
        var number = "" + (100_000_000 + Math.abs(word.hashCode() % 100_000_000));
        var file = Filed.aCase().noted("Paid by M-%s, says %s".formatted(number, word));
        assertEquals(List.of(file.id()), cases("investigator", "M-" + number.substring(0, 8) + " " + word));
        assertEquals(List.of(file.id()), cases("investigator", "m-" + number));
        assertEquals(List.of(), cases("investigator", "T-" + number));
        assertTrue(cases("investigator", file.merchant().substring("merchant:".length()))
                .contains(file.id()));
    }

    @Test
    void theExcerptIsOfTheTextThatSaysItAndMarksTheWordsAsText() {
        var word = aWord();
        Filed.aCase()
                .noted("Nothing to see")
                .noted("She said <b>accounts</b> & \uE000sales\uE001 of %s were copied".formatted(word));
        var hit = found("investigator", "account " + word);
        var parts = hit.getList("items[0].excerpt", Map.class);
        var text = parts.stream().map(part -> (String) part.get("text")).collect(Collectors.joining());
        assertTrue(text.contains("<b>accounts</b> & sales of " + word), text);
        assertEquals(
                List.of("accounts", word),
                hit.getList("items[0].excerpt.findAll { it.found }.text", String.class),
                text);
    }

    @Test
    void whoeverDoesNotSeeACaseFindsNothingByItsWords() {
        var word = aWord();
        var file = Filed.aCase().noted("Called " + word);
        assertEquals(List.of(file.id()), cases("investigator", word));
        for (var stranger : List.of("auditor", "approver", "detection-engineer")) {
            assertEquals(List.of(), found(stranger, word).getList("items"), stranger);
        }
        as("auditor").get("/api/v1/me").then().statusCode(200);
        file.says("/members", Map.of("person", "auditor"));
        assertEquals(List.of(file.id()), cases("auditor", word));
        as("investigator")
                .body(Map.of("person", "me", "reason", "I know them"))
                .post("/api/v1/cases/" + file.id() + "/recusals")
                .then()
                .statusCode(201);
        assertEquals(List.of(), found("investigator", word).getList("items"));
        assertEquals(List.of(file.id()), cases("auditor", word));
    }

    @Test
    void aPieceThatIsShownIsOnTheRecordOnceAndSaysNothingOfWhatWasLookedFor() {
        var word = aWord();
        var file = Filed.aCase().noted("Somebody said " + word);
        for (var q : List.of(word.substring(0, 10), word)) {
            assertEquals(List.of(file.id()), cases("investigator", q), q);
        }
        assertEquals(
                List.of("{\"text\":\"Found it by what is written in it\"}"),
                Sql.query("select content from log_entry where case_id = '%s' and act = 'FOUND'".formatted(file.id())));
    }

    @Test
    void casesOfOthersTakeNoPlaceAmongOnesOwn() {
        var word = aWord();
        var own = Filed.aCase().noted(word);
        for (var i = 0; i < 8; i++) {
            Filed.aCase().noted(word + " " + word);
        }
        as("auditor").get("/api/v1/me").then().statusCode(200);
        own.says("/members", Map.of("person", "auditor"));
        assertEquals(List.of(own.id()), cases("auditor", word));
        assertEquals(6, cases("investigator", word).size());
    }

    @Test
    void nothingIsFoundByWordsThatWereDestroyed() {
        var word = aWord();
        var file = Filed.aCase().noted(word);
        var outcome = Map.of("subject", file.subjectId(), "outcome", "FALSE_ALARM");
        as("investigator")
                .body(Map.of("outcomes", List.of(outcome), "reason", word))
                .post("/api/v1/cases/" + file.id() + "/closure")
                .then()
                .statusCode(200);
        assertEquals(List.of(file.id()), cases("investigator", word));
        await().atMost(PATIENCE)
                .until(() -> Sql.query("select count(*) from log_entry where position is null and case_id = '%s'"
                                .formatted(file.id()))
                        .equals(List.of("0")));
        for (var round = 0; round < 10; round++) {
            Sql.as("probity_app", "app", "set probity.reader = 'probity'; select erase_cases(now())");
        }
        assertEquals(List.of(), cases("investigator", word));
        assertFalse(cases("investigator", "Erased").contains(file.id()));
        assertFalse(cases("investigator", file.pseudonym()).contains(file.id()));
        assertEquals(
                List.of("0"), Sql.query("select count(*) from case_words where case_id = '%s'".formatted(file.id())));
    }

    @Test
    void whatIsLookedInIsWhatTheCasesSay() {
        Filed.aCase().noted(aWord());
        assertEquals(
                List.of(),
                Sql.query(
                        "select f.number from case_file f left join case_words w on w.case_id = f.id where w.words is distinct from case_words_of(f.id)"));
    }
}
