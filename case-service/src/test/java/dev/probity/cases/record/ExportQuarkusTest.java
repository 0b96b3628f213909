package dev.probity.cases.record;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A case file to take away. Its verifier is the launcher's, and is tested there on the sample that comes from here. */
@QuarkusTest
@ComponentTest
class ExportQuarkusTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLE = Path.of("contracts/samples/case-file.zip");

    private static byte[] export(String file) {
        return as("investigator")
                .get(file + "/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
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
        var files = unpacked(archive);
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

    private static String everything(Map<String, byte[]> files) throws IOException {
        var all = new StringBuilder(report(files));
        files.values().forEach(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }

    @Test
    void itsEntriesAreAllOfTheCasesAndEndWithTheExportItself() throws Exception {
        var files = unpacked(export(aWorkedCase().path()));
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
        assertEquals(List.of("OPENED", "READ", "ASSIGNED", "NOTED", "EXPORTED"), acts);
    }

    @Test
    void itsReportIsForPeople() throws Exception {
        var worked = aWorkedCase();
        var text = report(unpacked(export(worked.path())));
        var file = as("investigator").get(worked.path()).jsonPath();
        assertTrue(text.contains(file.getString("ref")) && text.contains(file.getString("title")), text);
        assertTrue(text.contains(file.getString("subjects[0].subject.label")), text);
        assertTrue(text.contains("Asked the lead: “no ticket” —"), text);
        assertTrue(text.contains("Who looked into it") && text.contains("./probity verify"), text);
    }

    private static String report(Map<String, byte[]> files) throws IOException {
        try (var pdf = Loader.loadPDF(files.get("report.pdf"))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
