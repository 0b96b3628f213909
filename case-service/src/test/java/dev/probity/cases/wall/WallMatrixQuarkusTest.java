package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Endpoints;
import dev.probity.cases.suite.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint that the running service has, with everyone who stands near to a suspect, somebody who doesn't and is a member of the case, and somebody who
 * has nothing to do with either, in every role that may read: no list of exceptions, a new endpoint fails until it is in here.
 */
@QuarkusTest
@ComponentTest
class WallMatrixQuarkusTest {
    private static final List<String> ROLES =
            List.of("investigator", "approver", "auditor", "detection-engineer", "privacy-officer");
    private static final Set<String> CASE_READERS = Set.of("investigator", "approver", "auditor");
    private static final Set<String> ALERT_READERS =
            Set.of("investigator", "approver", "auditor", "detection-engineer");
    private static final Set<String> OFFICERS = Set.of("privacy-officer");
    private static final Set<String> WORKERS = Set.of("investigator");
    private static final Set<String> APPROVERS = Set.of("approver");

    /** What the wall does to an answer. */
    private enum Behind {
        /** 404, as of what never was. */
        MISSING,
        /** An answer that holds nothing of it, though the member's does. */
        ABSENT,
        /** Counts of which it is none. */
        UNCOUNTED,
        /** A stream that never tells of it. */
        UNHEARD,
        /** Nothing of any case is ever in it. */
        BESIDE,
        /** 404, but for a stranger, who gets in by it. */
        BROKEN_IN,
        /** As ABSENT, but for a stranger, who is there to look after it. */
        LOOKED_AFTER,
        /** 404, but for whoever's office it is, member or not. */
        OFFICE,
        /** 404 to everyone: it is for one person alone. */
        ONE_PERSONS;

        boolean forStrangers() {
            return this == BROKEN_IN || this == LOOKED_AFTER || this == OFFICE;
        }
    }

    private record Door(Behind behind, Set<String> mayUse, String path, String body) {
        Door(Behind behind, Set<String> mayUse, String path) {
            this(behind, mayUse, path, null);
        }
    }

    private static Door decision(String what, Set<String> mayUse) {
        return new Door(Behind.MISSING, mayUse, "/api/v1/proposals/{proposal}/" + what, "{\"reason\":\"x\"}");
    }

    private static final String MEASURE =
            "{\"action\":\"SUSPEND_ACCESS\",\"target\":\"{subject}\",\"reason\":\"x\",\"basis\":\"x\"}";
    private static final String A_DAY = "?from=2026-11-01T00:00:00Z&to=2026-11-24T00:00:00Z";

    /** In the order in which a member can do one after the other. Of paths and bodies {…} stands for what the walled case has there. */
    private static final List<Map.Entry<String, Door>> MATRIX = List.of(
            Map.entry("GET /api/v1/me", new Door(Behind.BESIDE, Set.copyOf(ROLES), "/api/v1/me")),
            Map.entry(
                    "GET /api/v1/investigators",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/investigators?for={case}")),
            Map.entry("GET /api/v1/queue/summary", new Door(Behind.UNCOUNTED, ALERT_READERS, "/api/v1/queue/summary")),
            Map.entry("GET /api/v1/alerts", new Door(Behind.ABSENT, ALERT_READERS, "/api/v1/alerts?q={name}")),
            Map.entry("GET /api/v1/alerts/{id}", new Door(Behind.MISSING, ALERT_READERS, "/api/v1/alerts/{alert}")),
            Map.entry("GET /api/v1/cases", new Door(Behind.ABSENT, CASE_READERS, "/api/v1/cases?q={name}")),
            Map.entry("GET /api/v1/cases/{id}", new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}")),
            Map.entry(
                    "GET /api/v1/cases/{id}/timeline",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/timeline")),
            Map.entry(
                    "GET /api/v1/cases/{id}/story",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/story" + A_DAY)),
            Map.entry(
                    "GET /api/v1/cases/{id}/record",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/record")),
            Map.entry(
                    "GET /api/v1/cases/{id}/export",
                    new Door(Behind.MISSING, Set.of("investigator", "auditor"), "/api/v1/cases/{case}/export")),
            Map.entry(
                    "GET /api/v1/record",
                    new Door(Behind.LOOKED_AFTER, Set.of("auditor"), "/api/v1/record?limit=200&case={case}")),
            Map.entry(
                    "GET /api/v1/record/checkpoint",
                    new Door(Behind.BESIDE, CASE_READERS, "/api/v1/record/checkpoint")),
            Map.entry("GET /api/v1/record/key", new Door(Behind.BESIDE, CASE_READERS, "/api/v1/record/key")),
            Map.entry(
                    "GET /api/v1/record/proofs/inclusion",
                    new Door(Behind.BESIDE, CASE_READERS, "/api/v1/record/proofs/inclusion?index=0&size=1")),
            Map.entry(
                    "GET /api/v1/record/proofs/consistency",
                    new Door(Behind.BESIDE, CASE_READERS, "/api/v1/record/proofs/consistency?from=1&to=1")),
            Map.entry("GET /api/v1/subjects", new Door(Behind.ABSENT, ALERT_READERS, "/api/v1/subjects?q={name}")),
            Map.entry(
                    "GET /api/v1/subjects/{id}", new Door(Behind.MISSING, ALERT_READERS, "/api/v1/subjects/{subject}")),
            Map.entry(
                    "GET /api/v1/subjects/{id}/activity",
                    new Door(Behind.MISSING, ALERT_READERS, "/api/v1/subjects/{subject}/activity" + A_DAY)),
            Map.entry(
                    "GET /api/v1/subjects/{id}/explanations",
                    new Door(Behind.MISSING, ALERT_READERS, "/api/v1/subjects/{subject}/explanations")),
            Map.entry("GET /api/v1/search", new Door(Behind.ABSENT, ALERT_READERS, "/api/v1/search?q={name}")),
            Map.entry("GET /api/v1/live", new Door(Behind.UNHEARD, ALERT_READERS, "/api/v1/live")),
            Map.entry(
                    "POST /api/v1/cases",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases", "{\"alertIds\":[\"{alert}\"]}")),
            Map.entry(
                    "POST /api/v1/alerts/merge",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/alerts/merge", "{\"alertIds\":[\"{alert}\"]}")),
            Map.entry(
                    "POST /api/v1/alerts/{id}/assignment",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/alerts/{alert}/assignment", "{\"assignee\":\"me\"}")),
            Map.entry(
                    "POST /api/v1/alerts/{id}/snooze",
                    new Door(
                            Behind.MISSING,
                            WORKERS,
                            "/api/v1/alerts/{alert}/snooze",
                            "{\"until\":\"{tomorrow}\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/alerts/{id}/dismissal",
                    new Door(
                            Behind.MISSING,
                            WORKERS,
                            "/api/v1/alerts/{alert}/dismissal",
                            "{\"outcome\":\"FALSE_ALARM\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/assignment",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/assignment", "{\"assignee\":null}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/transition",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/transition", "{\"to\":\"INVESTIGATING\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/notes",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/notes", "{\"text\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/hold",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/hold", "{\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/release",
                    new Door(
                            Behind.MISSING,
                            Set.of("approver", "auditor"),
                            "/api/v1/cases/{case}/release",
                            "{\"reason\":\"x\"}")),
            Map.entry(
                    "GET /api/v1/cases/{id}/candidates",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/candidates")),
            Map.entry(
                    "POST /api/v1/cases/{id}/members",
                    new Door(
                            Behind.MISSING, WORKERS, "/api/v1/cases/{case}/members", "{\"person\":\"investigator2\"}")),
            Map.entry(
                    "GET /api/v1/proposals",
                    new Door(Behind.ABSENT, CASE_READERS, "/api/v1/proposals?limit=200&q={name}")),
            Map.entry(
                    "GET /api/v1/proposals/summary",
                    new Door(Behind.UNCOUNTED, CASE_READERS, "/api/v1/proposals/summary")),
            Map.entry(
                    "GET /api/v1/proposals/{id}",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/proposals/{proposal}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/proposals/preview",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/proposals/preview", MEASURE)),
            Map.entry(
                    "POST /api/v1/cases/{id}/proposals",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/proposals", MEASURE)),
            Map.entry("POST /api/v1/proposals/{id}/approval", decision("approval", APPROVERS)),
            Map.entry("POST /api/v1/proposals/{id}/refusal", decision("refusal", APPROVERS)),
            Map.entry("POST /api/v1/proposals/{id}/withdrawal", decision("withdrawal", WORKERS)),
            Map.entry("POST /api/v1/proposals/{id}/replay", decision("replay", APPROVERS)),
            Map.entry("POST /api/v1/proposals/{id}/reversal", decision("reversal", WORKERS)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/appeal",
                    new Door(
                            Behind.MISSING,
                            Set.of("investigator", "approver"),
                            "/api/v1/proposals/{proposal}/appeal",
                            "{\"appellant\":\"x\",\"grounds\":\"x\",\"receivedAt\":\"2026-11-20T00:00:00Z\"}")),
            Map.entry(
                    "POST /api/v1/proposals/{id}/ruling",
                    new Door(
                            Behind.MISSING,
                            APPROVERS,
                            "/api/v1/proposals/{proposal}/ruling",
                            "{\"outcome\":\"UPHELD\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/closure",
                    new Door(
                            Behind.MISSING,
                            WORKERS,
                            "/api/v1/cases/{case}/closure",
                            "{\"outcomes\":[{\"subject\":\"{subject}\",\"outcome\":\"FALSE_ALARM\"}],\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/subjects/{id}/unmaskings",
                    new Door(
                            Behind.MISSING,
                            WORKERS,
                            "/api/v1/subjects/{subject}/unmaskings",
                            "{\"case\":\"{case}\",\"purpose\":\"x\"}")),
            Map.entry(
                    "GET /api/v1/subjects/{id}/identity",
                    new Door(Behind.ONE_PERSONS, WORKERS, "/api/v1/subjects/{subject}/identity")),
            Map.entry(
                    "GET /api/v1/unmaskings",
                    new Door(
                            Behind.LOOKED_AFTER,
                            Set.of("investigator", "auditor", "privacy-officer"),
                            "/api/v1/unmaskings?limit=200")),
            Map.entry(
                    "POST /api/v1/unmaskings/{id}/approval",
                    new Door(Behind.OFFICE, OFFICERS, "/api/v1/unmaskings/{wish}/approval", "{\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/unmaskings/{id}/refusal",
                    new Door(Behind.OFFICE, OFFICERS, "/api/v1/unmaskings/{wish}/refusal", "{\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/break-glass",
                    new Door(
                            Behind.BROKEN_IN,
                            CASE_READERS,
                            "/api/v1/break-glass",
                            "{\"case\":\"{ref}\",\"reason\":\"x\"}")),
            Map.entry(
                    "GET /api/v1/break-glass",
                    new Door(
                            Behind.LOOKED_AFTER,
                            Set.of("auditor", "privacy-officer"),
                            "/api/v1/break-glass?limit=500")),
            Map.entry(
                    "POST /api/v1/cases/{id}/recusals",
                    new Door(
                            Behind.MISSING,
                            CASE_READERS,
                            "/api/v1/cases/{case}/recusals",
                            "{\"person\":\"me\",\"reason\":\"x\"}")));

    private static String filled(String text, WalledCase file) {
        return text.replace("{case}", file.id())
                .replace("{ref}", file.ref())
                .replace(
                        "{proposal}",
                        Sql.query("select id from proposal where case_id = '%s' order by number".formatted(file.id()))
                                .getFirst())
                .replace(
                        "{wish}",
                        Sql.query("select id from unmasking where case_id = '%s' order by asked_at"
                                        .formatted(file.id()))
                                .getFirst())
                .replace("{alert}", file.alert().id().toString())
                .replace("{subject}", file.subjectId())
                .replace("{name}", file.pseudonym().replace(" ", "%20"))
                .replace(
                        "{tomorrow}",
                        java.time.Instant.now().plusSeconds(86_400).toString());
    }

    private static Response knock(Map.Entry<String, Door> entry, WalledCase file, String user, String role) {
        var call = WalledCase.call(user, role).urlEncodingEnabled(false);
        var door = entry.getValue();
        if (door.body() != null) {
            call.body(filled(door.body(), file));
        }
        return call.request(entry.getKey().substring(0, entry.getKey().indexOf(' ')), filled(door.path(), file));
    }

    private static boolean tells(WalledCase file, String body) {
        return file.telling().stream().anyMatch(body::contains);
    }

    @Test
    void everyEndpointIsInTheMatrix() {
        assertEquals(
                MATRIX.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new)),
                Endpoints.ofTheService());
    }

    @Test
    void whoeverIsWalledOrAStrangerFindsNothingAtAnyDoorAndAMemberFindsItAll() throws Exception {
        var file = aWalledCase();
        file.recuse(ROLES.toArray(String[]::new));
        file.orderedMeasure();
        file.wish();
        var strangersLast = MATRIX.stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().behind().forStrangers()))
                .toList();
        for (var entry : strangersLast) {
            for (var role : ROLES) {
                for (var relation : Relation.values()) {
                    if (relation == Relation.STRANGER
                            && entry.getValue().behind().forStrangers()) {
                        stranger(entry, file, role);
                    } else if (relation != Relation.MEMBER) {
                        keptOut(entry, file, relation, role);
                    }
                }
            }
        }
        for (var entry : MATRIX) {
            for (var role : ROLES) {
                member(entry, file, role);
            }
        }
    }

    private static void stranger(Map.Entry<String, Door> entry, WalledCase file, String role) {
        var who = "a stranger as " + role + " at " + entry.getKey();
        var answer = knock(entry, file, file.user(Relation.STRANGER, role), role);
        var door = entry.getValue();
        if (!door.mayUse().contains(role)) {
            assertEquals(403, answer.statusCode(), who);
            return;
        }
        if (door.behind() == Behind.OFFICE) {
            assertTrue(Set.of(200, 409).contains(answer.statusCode()), who + answer.asString());
            return;
        }
        assertEquals(door.behind() == Behind.BROKEN_IN ? 201 : 200, answer.statusCode(), who + answer.asString());
        // whoever looks after it sees it; an investigator sees their own
        assertEquals(
                !role.equals("investigator") || door.behind() == Behind.BROKEN_IN, tells(file, answer.asString()), who);
    }

    private static void keptOut(Map.Entry<String, Door> entry, WalledCase file, Relation relation, String role)
            throws Exception {
        var who = relation + " as " + role + " at " + entry.getKey();
        var user = file.user(relation, role);
        var door = entry.getValue();
        if (door.behind() == Behind.UNHEARD && door.mayUse().contains(role)) {
            try (var stream = new Stream(user, role);
                    var members = new Stream(file.user(Relation.MEMBER, "investigator"), "investigator")) {
                as("investigator")
                        .body(Map.of("text", "y"))
                        .post(file.path("/notes"))
                        .then()
                        .statusCode(201);
                Sql.query("select pg_notify('probity_live', 'ALERT %s 0')"
                        .formatted(file.alert().id()));
                Sql.query("select pg_notify('probity_live', 'RISK %s 0')".formatted(file.subjectId()));
                var fence = java.util.UUID.randomUUID().toString();
                Sql.query("select pg_notify('probity_live', 'RISK %s 0')".formatted(fence));
                await(who).atMost(PATIENCE).until(() -> stream.heard(fence) && members.heard(fence));
                assertTrue(
                        members.heard(file.id())
                                && members.heard(file.alert().id().toString()),
                        who);
                assertTrue(members.heard(file.subjectId()), who);
                assertFalse(
                        stream.heard(file.id())
                                || stream.heard(file.alert().id().toString()),
                        who);
                assertFalse(stream.heard(file.subjectId()), who);
            }
            return;
        }
        var answer = knock(entry, file, user, role);
        if (!door.mayUse().contains(role)) {
            assertEquals(403, answer.statusCode(), who);
        } else {
            var missing = Set.of(Behind.MISSING, Behind.BROKEN_IN, Behind.OFFICE, Behind.ONE_PERSONS)
                    .contains(door.behind());
            assertEquals(missing ? 404 : 200, answer.statusCode(), who + answer.asString());
        }
        var body = answer.asString().replace(filled(door.path(), file).replaceFirst("\\?.*", ""), "");
        assertFalse(tells(file, body.replace(user, "")), who + body);
        if (door.behind() == Behind.UNCOUNTED && door.mayUse().contains(role)) {
            var members = knock(entry, file, file.user(Relation.MEMBER, role), role);
            var counts = door.path().contains("queue") ? List.of("team", "cases") : List.of("underWay");
            for (var count : counts) {
                assertEquals(
                        members.jsonPath().getInt(count) - 1, answer.jsonPath().getInt(count), who + count);
            }
        }
    }

    private static void member(Map.Entry<String, Door> entry, WalledCase file, String role) {
        var who = "a member as " + role + " at " + entry.getKey();
        var door = entry.getValue();
        if (door.behind() == Behind.UNHEARD) {
            return; // heard beside each who is walled
        }
        var answer = knock(entry, file, file.user(Relation.MEMBER, role), role);
        if (!door.mayUse().contains(role)) {
            assertEquals(403, answer.statusCode(), who);
            return;
        }
        var fine = door.behind() == Behind.ONE_PERSONS ? Set.of(404) : Set.of(200, 201, 409);
        assertTrue(fine.contains(answer.statusCode()), who + answer.statusCode() + answer.asString());
        if (Set.of(Behind.ABSENT, Behind.LOOKED_AFTER).contains(door.behind())) {
            assertTrue(tells(file, answer.asString()), who);
        }
    }
}
