package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.record.DecidedCase.aDecidedCase;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import dev.probity.cases.suite.Unpacked;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case file to take away. Its verifier is the launcher's, and is tested there on the sample that comes from here. */
@QuarkusTest
@ComponentTest
class ExportQuarkusTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Path.of("contracts/samples/case-file.zip");
    private static final Path DECIDED_SAMPLE = Path.of("contracts/samples/decided-case-file.zip");

    private static byte[] export(String file) {
        return as("investigator")
                .get(file + "/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private record Worked(AlertFixtures alert, String path) {}

    private static Worked aWorkedCase() {
        var alert = arrived(anAlertAboveTheLine().merchants(aMerchant()));
        var file = "/api/v1/cases/" + read(alert).getString("alert.case.id");
        as("investigator").get(file).then().statusCode(200);
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post(file + "/assignment")
                .then()
                .statusCode(200);
        as("investigator")
                .body(Map.of("text", "Asked the lead: “no ticket” — 没有工单"))
                .post(file + "/notes")
                .then()
                .statusCode(201);
        return new Worked(alert, file);
    }

    @Test
    void anExportHoldsTheCaseItsRecordAndWhatProvesIt() throws Exception {
        var worked = aWorkedCase();
        var archive = export(worked.path());
        if (Boolean.getBoolean("contract.write")) {
            Files.write(SAMPLE, archive);
        }
        var files = Unpacked.files(archive);
        assertEquals(
                List.of(
                        "manifest.json",
                        "manifest.sig",
                        "report.pdf",
                        "case.json",
                        "timeline.json",
                        "story.json",
                        "evidence.json",
                        "tasks.json",
                        "measures.json",
                        "consultations.json",
                        "escalations.json",
                        "recusals.json",
                        "break-glass.json",
                        "unmaskings.json",
                        "record/entries.json",
                        "record/proofs.json",
                        "record/checkpoint.txt",
                        "key.txt",
                        "evidence/E-1.json"),
                new ArrayList<>(files.keySet()));
        var key = new String(files.get("key.txt"), StandardCharsets.UTF_8).strip();
        assertTrue(SignedNote.isSigned(new String(files.get("manifest.sig"), StandardCharsets.UTF_8), key));
        assertTrue(SignedNote.isSigned(new String(files.get("record/checkpoint.txt"), StandardCharsets.UTF_8), key));
        assertTrue(new String(files.get("manifest.sig"), StandardCharsets.UTF_8)
                .contains(Hash.of(files.get("manifest.json")).base64()));
        for (var sum : JSON.readTree(files.get("manifest.json")).get("files")) {
            var bytes = files.get(sum.get("name").asText());
            assertEquals(sum.get("sha256").asText(), Hash.of(bytes).base64());
        }
        assertFalse(everything(files).contains(worked.alert().subject().replace("staff:", "")));
    }

    @Inject
    ExportTurn turn;

    @Test
    void oneCaseFileAtATimeIsPutTogetherAndWhoeverComesMeanwhileIsToldToComeAgain() {
        var file = aWorkedCase().path();
        var exports = "select count(*) from log_entry where act = 'EXPORTED' and case_id = '%s'"
                .formatted(file.substring(file.length() - 36));
        var other = turn.run(() -> Uni.createFrom().nothing()).subscribe().with(made -> {});
        as("investigator")
                .get(file + "/export")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("https://probity.dev/problems/overloaded"));
        assertEquals(List.of("0"), Sql.query(exports), "nothing was taken away");
        other.cancel();
        export(file);
        as("investigator")
                .get("/api/v1/cases/" + UUID.randomUUID() + "/export")
                .then()
                .statusCode(404);
        export(file);
        assertEquals(List.of("2"), Sql.query(exports));
    }

    private static String everything(Map<String, byte[]> files) {
        var all = new StringBuilder(report(files));
        files.values().forEach(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }

    @Test
    void itsEntriesAreAllOfTheCasesAndEndWithTheExportItself() throws Exception {
        var files = Unpacked.files(export(aWorkedCase().path()));
        var entries = JSON.readTree(files.get("record/entries.json"));
        var proofs = JSON.readTree(files.get("record/proofs.json"));
        var acts = new ArrayList<String>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var leaf = JSON.readTree(entry.get("leaf").asText());
            acts.add(leaf.get("act").asText());
            assertEquals(i + 1, leaf.get("number").asInt());
            var salt = Base64.getDecoder().decode(entry.get("salt").asText());
            assertEquals(
                    leaf.get("commitment").asText(),
                    Leaf.commitment(salt, entry.get("content").asText()).base64());
            var path = new ArrayList<Hash>();
            proofs.get("inclusion")
                    .get(i)
                    .get("path")
                    .forEach(step -> path.add(Hash.read(Base64.getDecoder().decode(step.asText()))));
            assertTrue(MerkleProof.includes(
                    Leaf.hash(entry.get("leaf").asText()),
                    entry.get("index").asLong(),
                    proofs.get("size").asLong(),
                    path,
                    Hash.read(Base64.getDecoder().decode(proofs.get("rootHash").asText()))));
        }
        acts.removeIf("READ_ALERT"::equals); // this test's own, as it waits for the alert
        assertEquals(List.of("OPENED", "READ", "ASSIGNED", "NOTED", "EXPORTED"), acts);
    }

    @Test
    void itsReportIsForPeople() throws Exception {
        var worked = aWorkedCase();
        var text = report(Unpacked.files(export(worked.path())));
        var file = as("investigator").get(worked.path()).jsonPath();
        assertTrue(text.contains(file.getString("ref")) && text.contains(file.getString("title")), text);
        assertTrue(text.contains(file.getString("subjects[0].subject.label")), text);
        assertTrue(text.contains("Asked the lead: “no ticket” —"), text);
        assertTrue(text.contains("Who looked into it") && text.contains("./probity verify"), text);
    }

    @Test
    void itsReportNamesEachExhibitByItsHashAndWhatWasToBeDone() throws Exception {
        var files = Unpacked.files(export(aWorkedCase().path()));
        var text = report(files);
        var exhibit = JSON.readTree(files.get("evidence.json")).get(0);
        assertTrue(text.contains("What was kept as evidence"), text);
        assertTrue(text.contains("E-1   " + exhibit.get("title").asText()), text);
        assertTrue(text.replaceAll("\\s", "").contains(exhibit.get("sha256").asText()), text);
        var task = JSON.readTree(files.get("tasks.json")).get(0);
        assertTrue(text.contains("What was to be done"), text);
        assertTrue(text.contains("T-1   " + task.get("title").asText()), text);
    }

    private static JsonNode asRead(String user, String path) throws IOException {
        return JSON.readTree(as(user).get(path).then().statusCode(200).extract().asString());
    }

    @Test
    void whatWasDecidedAskedAndGrantedIsInItAsItIsReadElsewhere() throws Exception {
        var file = aDecidedCase();
        var archive = export(file.path(""));
        if (Boolean.getBoolean("contract.write")) {
            Files.write(DECIDED_SAMPLE, archive);
        }
        var files = Unpacked.files(archive);
        assertTrue(files.containsKey("evidence/E-2-letter.txt"));
        var measures = JSON.readTree(files.get("measures.json"));
        assertEquals(1, measures.size());
        var measure = measures.get(0);
        assertEquals(asRead("investigator", "/api/v1/proposals/" + file.proposal()), measure);
        assertEquals("approver", measure.at("/approvals/0/by/id").asText());
        assertEquals("by batch 7", measure.at("/order/receipts/0/detail").asText());
        assertEquals("UPHELD", measure.at("/appeals/0/ruling/outcome").asText());
        assertEquals(DecidedCase.NEW_GROUNDS, measure.at("/appeals/1/grounds").asText());
        assertFalse(measure.get("statement").asText().isBlank());
        var consultations = JSON.readTree(files.get("consultations.json"));
        assertEquals(asRead("investigator", file.path("/consultations")).get("items"), consultations);
        assertEquals(DecidedCase.ANSWER, consultations.at("/0/answers/0/text").asText());
        var wishes = JSON.readTree(files.get("unmaskings.json"));
        assertEquals(
                asRead("investigator", "/api/v1/unmaskings?subject=" + file.subject())
                        .get("items"),
                wishes);
        assertEquals(1, wishes.size());
        assertEquals(List.of("ESCALATED", "ESCALATION_ANSWERED"), kinds(files.get("escalations.json")));
        assertEquals(List.of("RECUSED"), kinds(files.get("recusals.json")));
        var glass = JSON.readTree(files.get("break-glass.json"));
        assertEquals("auditor", glass.at("/0/person/id").asText());
        assertTrue(glass.at("/0/granted").asBoolean());
    }

    private static List<String> kinds(byte[] lines) throws IOException {
        var kinds = new ArrayList<String>();
        JSON.readTree(lines).forEach(line -> kinds.add(line.get("kind").asText()));
        return kinds;
    }

    @Test
    void whoMayNotSeeAWishForANameTakesNoneAway() throws Exception {
        var file = aDecidedCase();
        Sql.query("insert into case_member values ('%s', 'investigator3', now())".formatted(file.id()));
        var member = Suite.oidc().token("investigator3", List.of("investigator"), "probity-case", 300);
        var files = Unpacked.files(given().auth()
                .oauth2(member)
                .get(file.path("/export"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertEquals(0, JSON.readTree(files.get("unmaskings.json")).size());
        assertEquals(1, JSON.readTree(files.get("measures.json")).size());
        var auditors = Unpacked.files(as("auditor")
                .get(file.path("/export"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertEquals(1, JSON.readTree(auditors.get("unmaskings.json")).size());
    }

    @Test
    void itsReportHasMeasuresAppealsAndWhatOfficesSaid() throws Exception {
        var text = report(Unpacked.files(export(aDecidedCase().path(""))));
        for (var part : List.of(
                "Measures",
                "Until they are heard",
                "The bill is plain",
                "Statement of reasons",
                "by batch 7",
                "Appeals",
                "They were on leave",
                "The measure was upheld",
                DecidedCase.NEW_GROUNDS,
                "The badge says otherwise",
                "Offices that were asked",
                DecidedCase.ANSWER,
                "Names that were asked for",
                "Who saw it by breaking the glass")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        var undecided = report(Unpacked.files(export(aWorkedCase().path())));
        assertFalse(undecided.contains("Measures") || undecided.contains("Appeals"), undecided);
    }

    private static String report(Map<String, byte[]> files) {
        return Unpacked.text("report.pdf", files.get("report.pdf"));
    }
}
