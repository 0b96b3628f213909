package dev.probity.cases.wall;

import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Endpoints;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.wall.Door.Behind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
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
    private static final List<Relation> KEPT_OUT = Arrays.stream(Relation.values())
            .filter(relation -> !relation.sees())
            .toList();

    private static int waiting(Response dashboard) {
        return dashboard.jsonPath().getInt("backlog.collect { it.above + it.below }.sum()");
    }

    /** How many of each count behind that door are the case's. */
    private static Map<String, Integer> ofIt(WalledCase file, Door door) {
        return door.path().contains("queue")
                ? Map.of("team", 1, "cases", 1)
                : Map.of("underWay", 1, "proposed", file.waitingMeasures());
    }

    /** With something behind each door. */
    private static WalledCase worked(WalledCase file) {
        file.orderedMeasure();
        file.wish();
        file.consult("HR");
        file.consult("MERCHANT_TEAM");
        file.look();
        file.attachment();
        return file;
    }

    private static boolean tells(WalledCase file, String body) {
        return file.telling().stream().anyMatch(body::contains);
    }

    @Test
    void everyEndpointIsInTheMatrix() {
        assertEquals(
                Doors.MATRIX.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new)),
                Endpoints.ofTheService());
    }

    @Test
    void whoeverIsWalledOrAStrangerFindsNothingAtAnyDoorAndAMemberFindsItAll() throws Exception {
        var file = worked(aWalledCase());
        file.recuse(Doors.ROLES.toArray(String[]::new));
        Listeners.unheard(file, Doors.LISTENERS, KEPT_OUT);
        var strangersLast = Doors.MATRIX.stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().behind().forStrangers()))
                .toList();
        for (var entry : strangersLast) {
            for (var role : Doors.ROLES) {
                for (var relation : Relation.values()) {
                    if (relation == Relation.STRANGER
                            && entry.getValue().behind().forStrangers()) {
                        stranger(entry, file, role);
                    } else if (!relation.sees()) {
                        keptOut(entry, file, relation, role);
                    }
                }
            }
        }
        for (var entry : Doors.MATRIX) {
            for (var role : Doors.ROLES) {
                member(entry, file, role);
            }
        }
    }

    /** Of a write, what whoever broke the glass may do all the same; that they may give the case to somebody else, and put an appeal down, is tested where it is told. */
    private static final Map<String, Integer> DONE_BY_GLASS = Map.of(
            "POST /api/v1/cases/{id}/proposals/preview", 200, // it only shows
            "POST /api/v1/alerts/triage", 200, // which says that it was not done
            "POST /api/v1/cases/{id}/recusals", 201); // of themself

    @Test
    void whoBrokeTheGlassReadsAtEveryDoorAndChangesNothingAtAny() throws Exception {
        var file = worked(aWalledCase());
        for (var role : Doors.CASE_READERS) {
            var user = file.user(Relation.BROKE_THE_GLASS, role);
            file.breakGlass(user, role);
            var version = as("investigator").get(file.path("")).jsonPath().getInt("version");
            for (var entry : Doors.MATRIX) {
                boolean done = entry.getKey().equals(APPEAL); // once, by whichever role comes first
                if (!done && entry.getValue().behind() != Behind.UNHEARD) { // a bell would be a change
                    reader(entry, file, user, role, DONE_BY_GLASS);
                }
            }
            assertEquals(
                    version + 1, // that they stepped back
                    as("investigator").get(file.path("")).jsonPath().getInt("version"),
                    role);
        }
    }

    private static final String APPEAL = "POST /api/v1/proposals/{id}/appeal";
    private static final String APPROVAL = "POST /api/v1/proposals/{id}/approval";
    private static final String REFUSAL = "POST /api/v1/proposals/{id}/refusal";
    private static final String STEPS_BACK = "POST /api/v1/cases/{id}/recusals";

    /** Of a write, what an approver may do who sees a case because a measure waits for one; anything else is for members to do, or there is nothing to do it to. */
    private static final Map<String, Integer> DONE_BY_APPROVERS = Map.of(
            "POST /api/v1/cases/{id}/hold",
            200,
            "POST /api/v1/cases/{id}/release",
            200,
            APPROVAL,
            200,
            REFUSAL, // of what they approved, while it waits for its order
            200,
            STEPS_BACK,
            201);

    /** The case shows itself to approvers for the decision alone, and to none of them whom the wall keeps out. */
    @Test
    void aMeasureThatWaitsShowsTheCaseToApproversWhoAreNotWalledAndToNobodyElse() throws Exception {
        var file = aWalledCase();
        file.waitingMeasure();
        Sql.query(
                "update proposal set next_try_at = now() + interval '1 day' where case_id = '%s' and state = 'PROPOSED'"
                        .formatted(file.id()));
        worked(file);
        file.recuse("approver");
        var walled = KEPT_OUT.stream().filter(Relation::walled).toList();
        var others =
                Doors.ROLES.stream().filter(role -> !role.equals("approver")).toList();
        for (var entry : Doors.MATRIX) {
            for (var relation : walled) {
                keptOut(entry, file, relation, "approver");
            }
            for (var role : others) {
                if (!entry.getValue().behind().forStrangers()) {
                    keptOut(entry, file, Relation.STRANGER, role);
                }
            }
        }
        Listeners.unheard(file, List.of("approver"), walled);
        Listeners.unheard(
                file, others.stream().filter(Doors.LISTENERS::contains).toList(), List.of(Relation.STRANGER));
        var user = file.user(Relation.DECIDES, "approver");
        var decidesLast = Doors.MATRIX.stream()
                .sorted(Comparator.comparing(
                        entry -> List.of(APPROVAL, REFUSAL, STEPS_BACK).indexOf(entry.getKey())))
                .toList();
        for (var entry : decidesLast) {
            if (entry.getKey().equals(APPROVAL)) {
                WalledCase.call(user, "approver")
                        .get(file.path(""))
                        .then()
                        .body("access.ground", equalTo("DECISION")); // none of it has made a member of them
            }
            reader(entry, file, user, "approver", DONE_BY_APPROVERS);
        }
        WalledCase.call(user, "approver").get(file.path("")).then().statusCode(404);
    }

    /** Somebody at a door who sees the case without being a member of it: they read, and do of what is for members to do only what is told here. */
    private static void reader(
            Map.Entry<String, Door> entry, WalledCase file, String user, String role, Map<String, Integer> done)
            throws Exception {
        var who = user + " at " + entry.getKey();
        var door = entry.getValue();
        if (door.behind() == Behind.UNHEARD) {
            Listeners.heard(file, Map.of(user, role), true);
            return;
        }
        var answer = Knock.at(entry, file, user, role);
        var reads = Knock.method(entry).equals("GET") || door.behind() == Behind.BESIDE;
        var expected = done.getOrDefault(entry.getKey(), reads ? 200 : 409);
        if (!door.mayUse().contains(role)) {
            expected = 403;
        } else if (door.behind() == Behind.ONE_PERSONS || door.behind() == Behind.OFFICE) {
            expected = 404;
        }
        assertEquals(expected, answer.statusCode(), who + answer.asString());
        toldOfTheLook(entry, answer, who);
        if (expected == 200 && door.behind() == Behind.ABSENT) {
            assertTrue(tells(file, answer.asString()), who + answer.asString());
        }
        if (expected == 200 && door.behind() == Behind.UNCOUNTED) {
            var members = Knock.at(entry, file, file.user(Relation.MEMBER, role), role);
            ofIt(file, door)
                    .keySet()
                    .forEach(count -> assertEquals(
                            members.jsonPath().getInt(count), answer.jsonPath().getInt(count), who + count));
        }
    }

    /** Of looks every auditor is told: that nothing of the case is in it proves nothing where no notice is. */
    private static void toldOfTheLook(Map.Entry<String, Door> entry, Response answer, String who) {
        if (entry.getKey().contains("/watch") && answer.statusCode() == 200) {
            assertTrue(answer.asString().contains(WalledCase.notice()), who + answer.asString());
        }
    }

    private static void stranger(Map.Entry<String, Door> entry, WalledCase file, String role) {
        var who = "a stranger as " + role + " at " + entry.getKey();
        var answer = Knock.at(entry, file, file.user(Relation.STRANGER, role), role);
        var door = entry.getValue();
        if (!door.mayUse().contains(role)) {
            assertEquals(403, answer.statusCode(), who);
            return;
        }
        if (door.behind() == Behind.OFFICE) {
            assertEquals(door.toStranger(role), answer.statusCode(), who + answer.asString());
            return;
        }
        assertEquals(door.behind() == Behind.BROKEN_IN ? 201 : 200, answer.statusCode(), who + answer.asString());
        toldOfTheLook(entry, answer, who);
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
            return; // they listen all at once
        }
        var answer = Knock.at(entry, file, user, role);
        if (!door.mayUse().contains(role)) {
            assertEquals(403, answer.statusCode(), who);
        } else {
            var missing = Set.of(Behind.MISSING, Behind.BROKEN_IN, Behind.OFFICE, Behind.ONE_PERSONS)
                    .contains(door.behind());
            assertEquals(missing ? 404 : 200, answer.statusCode(), who + answer.asString());
        }
        toldOfTheLook(entry, answer, who);
        if (door.behind() == Behind.EACH_MISSING && door.mayUse().contains(role)) {
            assertEquals(Knock.ofNone(entry, file, user, role), Knock.traceless(answer), who);
            return;
        }
        var body =
                answer.asString().replace(Knock.filled(door.path(), file, role).replaceFirst("\\?.*", ""), "");
        assertFalse(tells(file, body.replace(user, "")), who + body);
        if (door.behind() == Behind.UNSUMMED && door.mayUse().contains(role)) {
            var members = Knock.at(entry, file, file.user(Relation.MEMBER, role), role);
            assertEquals(waiting(members) - (relation.walled() ? 1 : 0), waiting(answer), who);
        }
        if (door.behind() == Behind.UNCOUNTED && door.mayUse().contains(role)) {
            var members = Knock.at(entry, file, file.user(Relation.MEMBER, role), role);
            ofIt(file, door)
                    .forEach((count, many) -> assertEquals(
                            members.jsonPath().getInt(count) - many,
                            answer.jsonPath().getInt(count),
                            who + count));
        }
    }

    private static void member(Map.Entry<String, Door> entry, WalledCase file, String role) {
        var who = "a member as " + role + " at " + entry.getKey();
        var door = entry.getValue();
        if (door.behind() == Behind.UNHEARD) {
            return; // heard beside each who is walled
        }
        var answer = Knock.at(entry, file, file.user(Relation.MEMBER, role), role);
        if (!door.mayUse().contains(role)) {
            assertEquals(403, answer.statusCode(), who);
            return;
        }
        assertEquals(door.toMember(role), answer.statusCode(), who + answer.asString());
        toldOfTheLook(entry, answer, who);
        if (Set.of(Behind.ABSENT, Behind.LOOKED_AFTER).contains(door.behind())) {
            assertTrue(tells(file, answer.asString()), who);
        }
        if (door.behind() == Behind.EACH_MISSING) {
            assertTrue(answer.asString().contains("is part of " + file.ref()), who + answer.asString());
        }
    }
}
