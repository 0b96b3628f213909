package dev.probity.cases.exhibit;

import static dev.probity.cases.alert.AlertFixtures.aMerchant;
import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.alert.AlertWays.arrived;
import static dev.probity.cases.alert.AlertWays.read;
import static dev.probity.cases.suite.Calls.as;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.record.Hash;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Http;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Files come in as they are, by what they are and not by what they are called, and go out as they came. */
@QuarkusTest
@ComponentTest
class AttachmentQuarkusTest {
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";

    private static String aCase() {
        return "/api/v1/cases/"
                + read(arrived(anAlertAboveTheLine().merchants(aMerchant()))).getString("alert.case.id");
    }

    private static ValidatableResponse attach(String file, String name, byte[] bytes) {
        return given().auth()
                .oauth2(Suite.oidc().token("investigator"))
                .multiPart("reason", "The bank names the payer")
                .multiPart("file", name, bytes)
                .post(file + "/attachments")
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] large(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        System.arraycopy(bytes(PDF), 0, bytes, 0, PDF.length());
        return bytes;
    }

    @Test
    void aFileComesOutAsItWentInWithItsHashOnTheRecord() {
        var file = aCase();
        var sent = large(3_000_000);
        var sha256 = Hash.of(sent).hex();
        attach(file, "../Answer of the bank.pdf", sent)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("ref", equalTo("E-2"))
                .body("kind", equalTo("ATTACHMENT"))
                .body("title", equalTo("Answer of the bank.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("reason", equalTo("The bank names the payer"))
                .body("sha256", equalTo(sha256))
                .body("size", equalTo(3_000_000));
        var got = as("investigator")
                .get(file + "/attachments/E-2")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        "Content-Disposition",
                        equalTo(
                                "attachment; filename=\"Answer of the bank.pdf\"; filename*=UTF-8''Answer%20of%20the%20bank.pdf"))
                .extract()
                .asByteArray();
        assertArrayEquals(sent, got);
        as("investigator")
                .get(file + "/timeline")
                .then()
                .body("items[0].kind", equalTo("EVIDENCE_ADDED"))
                .body("items[0].sha256", equalTo(sha256));
        var id = file.substring(file.length() - 36);
        assertEquals(
                List.of("{\"text\":\"Took away a file: E-2\"}"),
                Sql.query("select content from log_entry where act = 'DOWNLOADED' and case_id = '%s'".formatted(id)));
        assertEquals(
                List.of("12"),
                Sql.query(
                        "select count(*) from exhibit_piece p join exhibit e on e.id = p.exhibit_id where e.number = 2 and p.case_id = '%s'"
                                .formatted(id)));
    }

    @Test
    void anExportHoldsTheFileUnderAPlainName() throws IOException {
        var file = aCase();
        // as browsers send it: the client of these tests spells no such name
        var form = "--x\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nSie zahlt — 没有\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"没有工单 a.txt\"\r\n\r\nDear Sir or Madam\r\n--x--\r\n";
        var sent = Http.call(
                "POST",
                file + "/attachments",
                form,
                Map.of(
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        "Authorization",
                        "Bearer " + Suite.oidc().token("investigator")));
        assertEquals(201, sent.statusCode());
        assertTrue(new String(sent.body().readAllBytes(), StandardCharsets.UTF_8)
                .contains("\"reason\":\"Sie zahlt — 没有\""));
        var archive = as("investigator")
                .get(file + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("evidence/E-2-_____a.txt")) {
                    assertEquals("Dear Sir or Madam", new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    return;
                }
            }
        }
        throw new AssertionError("the export lacks the file");
    }

    @Test
    void aFileIsTakenByItsContentWhateverItIsCalled() {
        var file = aCase();
        attach(file, "picture.png", bytes(PDF)).statusCode(201).body("mediaType", equalTo("application/pdf"));
        attach(file, "rows.csv", bytes("a,b\n1,2\n")).statusCode(201).body("mediaType", equalTo("text/csv"));
        attach(file, "x.json", bytes("{\"a\":1}")).statusCode(201).body("mediaType", equalTo("application/json"));
        attach(file, "mail.eml", bytes("From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\n\r\nHello"))
                .statusCode(201)
                .body("mediaType", equalTo("message/rfc822"));
        for (var refused : Map.of(
                        "letter.pdf", "MZ" + "\u0000".repeat(100),
                        "run.txt", "\u007fELF\u0002\u0001\u0001" + "\u0000".repeat(60),
                        "note.txt", "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                        "drawing.png", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>",
                        "script.txt", "#!/bin/sh\nrm -rf /\n")
                .entrySet()) {
            attach(file, refused.getKey(), refused.getValue().getBytes(StandardCharsets.ISO_8859_1))
                    .statusCode(415)
                    .body("detail", containsString("by its content"));
        }
    }

    @Test
    void whatIsMissingOrTooLargeIsRefusedAndLeavesNothing() {
        var file = aCase();
        attach(file, "empty.txt", new byte[0]).statusCode(400).body("errors[0].pointer", equalTo("/file"));
        given().auth()
                .oauth2(Suite.oidc().token("investigator"))
                .multiPart("file", "a.txt", bytes("a"))
                .post(file + "/attachments")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(Suite.oidc().token("investigator"))
                .multiPart("reason", "x")
                .multiPart("subject", java.util.UUID.randomUUID().toString())
                .multiPart("file", "a.txt", bytes("a"))
                .post(file + "/attachments")
                .then()
                .statusCode(422);
        var token = Suite.oidc().token("investigator");
        assertTrue(Http.announced(file + "/attachments", token, 30L << 20).contains("413"));
        attach(file, "large.pdf", large((25 << 20) + 1))
                .statusCode(413)
                .body("detail", startsWith("A file has at most 26214400 bytes (25 MiB)"));
        as("investigator").get(file).then().body("version", equalTo(1)).body("exhibitCount", equalTo(1));
        as("investigator").get(file + "/attachments/E-1").then().statusCode(404);
    }

    @Test
    void anUploadThatBreaksOffIsInNoCase() throws IOException {
        var file = aCase();
        var form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n" + PDF;
        var head = String.join(
                "\r\n",
                "POST " + file + "/attachments HTTP/1.1",
                "Host: localhost",
                "Content-Type: multipart/form-data; boundary=x",
                "Authorization: Bearer " + Suite.oidc().token("investigator"),
                "Content-Length: 5000000",
                "",
                form);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[1_000_000]);
        }
        as("investigator").get(file).then().body("version", equalTo(1)).body("exhibitCount", equalTo(1));
    }

    @Test
    void aFileThatCameInLiesNowhereElse() {
        var only = "only here " + System.nanoTime();
        attach(aCase(), "a.txt", bytes(only)).statusCode(201);
        await().atMost(PATIENCE).until(() -> {
            try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir"), "probity-uploads"))) {
                return files.noneMatch(file -> holds(file, only));
            }
        });
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).equals(text);
        } catch (IOException e) {
            return false; // of another run, and gone by now
        }
    }
}
