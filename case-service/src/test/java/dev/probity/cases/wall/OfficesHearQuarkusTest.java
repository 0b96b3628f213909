package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What those hear who decide on names, look after broken glass and are asked about halves; and who doesn't. */
@QuarkusTest
@ComponentTest
class OfficesHearQuarkusTest {
    private static final String INVESTIGATOR = "investigator";
    private static final String OFFICER = "privacy-officer";
    private static final String AUDITOR = "auditor";
    private static final String TEAM = "merchant-team";
    private static final String UNMASKING = "\"UNMASKING\"";
    private static final String GLASS = "\"GLASS\"";
    private static final String CONSULTATION = "\"CONSULTATION\"";
    private static final List<String> OFFICES = List.of(UNMASKING, GLASS, CONSULTATION);

    /** Does it, and waits until the stream heard one more of that kind. */
    private static void tells(Stream stream, String kind, Runnable done) {
        var before = stream.count(kind);
        done.run();
        await(kind).atMost(PATIENCE).until(() -> stream.count(kind) > before);
    }

    private static void decided(String user, String role, String path) {
        call(user, role)
                .body(Map.of("reason", "The hearing is on Monday"))
                .post(path)
                .then()
                .statusCode(200);
    }

    private static String glass(String user, String wanted, int status) {
        return call(user, INVESTIGATOR)
                .body(Map.of("case", wanted, "reason", "The works council asks"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    @Test
    void aPrivacyOfficerHearsOfWishesAndOfBrokenGlassAndNothingOfCases() throws Exception {
        var file = aWalledCase();
        var curious = file.user(Relation.STRANGER, INVESTIGATOR);
        try (var stream = new Stream(OFFICER, OFFICER)) {
            var wish = new ArrayList<String>();
            tells(stream, UNMASKING, () -> wish.add(file.wish()));
            tells(
                    stream,
                    UNMASKING,
                    () -> decided(OFFICER, OFFICER, "/api/v1/unmaskings/" + wish.getFirst() + "/approval"));
            tells(
                    stream,
                    UNMASKING,
                    () -> as(INVESTIGATOR)
                            .get("/api/v1/subjects/" + file.subjectId() + "/identity")
                            .then()
                            .statusCode(200));
            tells(
                    stream,
                    UNMASKING,
                    () -> decided(INVESTIGATOR, INVESTIGATOR, "/api/v1/unmaskings/" + wish.getFirst() + "/end"));
            var look = new ArrayList<String>();
            tells(stream, GLASS, () -> look.add(glass(curious, file.ref(), 201)));
            tells(
                    stream,
                    GLASS,
                    () -> decided(curious, INVESTIGATOR, "/api/v1/break-glass/" + look.getFirst() + "/end"));
            tells(stream, GLASS, () -> glass(curious, "C-99999999", 404));
            file.consult("HR");
            Stream.fence(List.of(stream));
            for (var kind : List.of("\"CASE\"", "\"ALERT\"", "\"RISK\"", CONSULTATION)) {
                assertFalse(stream.heard(kind), kind);
            }
            assertEquals(0, stream.count("\"id\":\""));
        }
    }

    @Test
    void howFarBehindAlertsAreIsToldToThoseAloneWhoReadThem() throws Exception {
        aWalledCase();
        try (var office = new Stream(OFFICER, OFFICER);
                var reader = new Stream(INVESTIGATOR, INVESTIGATOR)) {
            assertFalse(reader.all("HEARTBEAT").stream().allMatch(beat -> beat.contains("\"behindMs\":null")));
            assertTrue(office.all("HEARTBEAT").stream().allMatch(beat -> beat.contains("\"behindMs\":null")));
        }
    }

    @Test
    void whoeverAskedForANameHearsWhatBecameOfItAndOtherInvestigatorsDoNot() throws Exception {
        var file = aWalledCase();
        file.isMember("investigator2");
        try (var asker = new Stream(INVESTIGATOR, INVESTIGATOR);
                var other = new Stream("investigator2", INVESTIGATOR);
                var auditor = new Stream(AUDITOR, AUDITOR)) {
            var wish = new ArrayList<String>();
            tells(asker, UNMASKING, () -> wish.add(file.wish()));
            tells(
                    asker,
                    UNMASKING,
                    () -> decided(OFFICER, OFFICER, "/api/v1/unmaskings/" + wish.getFirst() + "/refusal"));
            Stream.fence(List.of(asker, other, auditor));
            assertEquals(2, auditor.count(UNMASKING));
            assertTrue(other.heard(file.id()));
            assertFalse(other.heard(UNMASKING));
        }
    }

    @Test
    void eachOfficeHearsOfQuestionsToItAlone() throws Exception {
        var file = aWalledCase();
        try (var hr = new Stream("hr", "hr");
                var team = new Stream(TEAM, TEAM);
                var both = new Stream("hr-and-team", "hr", TEAM);
                var investigator = new Stream(INVESTIGATOR, INVESTIGATOR)) {
            var all = List.of(hr, team, both, investigator);
            var asked = new ArrayList<String>();
            tells(hr, CONSULTATION, () -> asked.add(file.consult("HR")));
            tells(
                    hr,
                    CONSULTATION,
                    () -> as("hr2")
                            .body(Map.of("text", "It was served"))
                            .post("/api/v1/consultations/" + asked.getFirst() + "/answers")
                            .then()
                            .statusCode(201));
            tells(
                    hr,
                    CONSULTATION,
                    () -> decided(INVESTIGATOR, INVESTIGATOR, "/api/v1/consultations/" + asked.getFirst() + "/end"));
            Stream.fence(all);
            assertFalse(team.heard(CONSULTATION));
            var before = hr.count(CONSULTATION);
            tells(team, CONSULTATION, () -> file.consult("MERCHANT_TEAM"));
            Stream.fence(all);
            assertEquals(before, hr.count(CONSULTATION));
            assertEquals(before + team.count(CONSULTATION), both.count(CONSULTATION));
            assertFalse(investigator.heard(CONSULTATION));
            assertEquals(0, both.count("\"id\":\""));
        }
    }

    @Test
    void whoWorksInTwoRolesHearsWhatBothHear() throws Exception {
        var file = aWalledCase();
        file.isMember("two-hats");
        try (var stream = new Stream("two-hats", INVESTIGATOR, OFFICER)) {
            tells(stream, UNMASKING, file::wish);
            await().atMost(PATIENCE).until(() -> stream.heard(file.id()));
        }
    }

    @Test
    void nobodyBehindTheWallHearsOfItFromAnOffice() throws Exception {
        var file = aWalledCase();
        var roles = List.of(INVESTIGATOR, AUDITOR, OFFICER, "hr", TEAM);
        file.recuse(roles.toArray(String[]::new));
        var walled = new ArrayList<Stream>();
        var others = new ArrayList<Stream>();
        try {
            for (var role : roles) {
                Arrays.stream(Relation.values())
                        .filter(Relation::walled)
                        .forEach(relation -> walled.add(new Stream(file.user(relation, role), role)));
                others.add(new Stream(file.user(Relation.STRANGER, role), role));
            }
            others.add(new Stream(INVESTIGATOR, INVESTIGATOR));
            file.wish();
            file.look();
            file.consult("HR");
            file.consult("MERCHANT_TEAM");
            Stream.fence(others);
            Stream.fence(walled);
            for (var kind : OFFICES) {
                assertTrue(others.stream().anyMatch(stream -> stream.heard(kind)), kind);
                assertTrue(walled.stream().noneMatch(stream -> stream.heard(kind)), kind);
            }
        } finally {
            for (var stream : walled) {
                stream.close();
            }
            for (var stream : others) {
                stream.close();
            }
        }
    }

    @Test
    void whoeverAskedAndWasTakenOffTheCaseHearsNoMoreOfTheirWish() throws Exception {
        var file = aWalledCase();
        var user = file.user(Relation.RECUSED, INVESTIGATOR);
        var wish = call(user, INVESTIGATOR)
                .body(Map.of("case", file.id(), "purpose", "They must be heard"))
                .post("/api/v1/subjects/" + file.subjectId() + "/unmaskings")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        file.recuse(INVESTIGATOR);
        try (var asker = new Stream(user, INVESTIGATOR);
                var officer = new Stream(OFFICER, OFFICER)) {
            tells(officer, UNMASKING, () -> decided(OFFICER, OFFICER, "/api/v1/unmaskings/" + wish + "/refusal"));
            Stream.fence(List.of(asker, officer));
            assertFalse(asker.heard(UNMASKING));
        }
    }
}
