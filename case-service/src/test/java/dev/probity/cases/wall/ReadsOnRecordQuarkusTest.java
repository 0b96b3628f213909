package dev.probity.cases.wall;

import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.record.Read;
import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.wall.Door.Behind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every door by which one reads, as a member of a case: what it tells of the case is an entry of the case's record. */
@QuarkusTest
@ComponentTest
class ReadsOnRecordQuarkusTest {
    private static final String INVESTIGATOR = "investigator";

    private static final String A_LIST =
            "a list, which shows what it takes to choose, and live pages read anew at each change";
    private static final String A_COUNT = "it tells how many there are, and of none";
    private static final String A_SUBJECT = "it is of a subject in whatever case; that it was looked at the watch has";
    private static final String PEOPLE = "names of those who can be given it";

    /** Doors that make no entry, and why; some in one role alone. */
    private static final Map<String, String> WITHOUT_ENTRY = Map.ofEntries(
            Map.entry("GET /api/v1/alerts", A_LIST),
            Map.entry("GET /api/v1/cases", A_LIST),
            Map.entry("GET /api/v1/proposals", A_LIST),
            Map.entry("GET /api/v1/subjects", A_LIST),
            Map.entry("GET /api/v1/consultations", "a list of what one's own office is asked and has said"),
            Map.entry(
                    "GET /api/v1/unmaskings", "a list of wishes, each of which is an entry with all that was written"),
            Map.entry("GET /api/v1/break-glass", "a list of looks, each of which is an entry with its reason"),
            Map.entry("GET /api/v1/watch/{id}", "looks of one person at whatever case, each of which is an entry"),
            Map.entry("GET /api/v1/queue/summary", A_COUNT),
            Map.entry("GET /api/v1/dashboard", A_COUNT),
            Map.entry("GET /api/v1/proposals/summary", A_COUNT),
            Map.entry("GET /api/v1/subjects/{id}", A_SUBJECT),
            Map.entry("GET /api/v1/subjects/{id}/activity", A_SUBJECT),
            Map.entry("GET /api/v1/subjects/{id}/days", A_SUBJECT),
            Map.entry("GET /api/v1/subjects/{id}/explanations", A_SUBJECT),
            Map.entry("GET /api/v1/investigators", PEOPLE),
            Map.entry("GET /api/v1/cases/{id}/candidates", PEOPLE),
            Map.entry("GET /api/v1/search as detection-engineer", "cases aren't searched in that role"));

    private static int reads(WalledCase file, String user) {
        var acts = Stream.of(Read.values()).map(read -> "'" + read + "'").collect(Collectors.joining(", "));
        return Integer.parseInt(
                Sql.query("select count(*) from log_entry where case_id = '%s' and actor = '%s' and act in (%s)"
                                .formatted(file.id(), user, acts))
                        .getFirst());
    }

    /** A new door fails until it makes an entry, or is named with the reason why it makes none. */
    @Test
    void whateverTellsOfACaseIsAnEntryOfItsRecordSaveWhatIsNamedWithItsReason() {
        var file = aWalledCase();
        file.orderedMeasure();
        file.wish();
        file.consult("HR");
        file.consult("MERCHANT_TEAM");
        file.look();
        var wrong = new ArrayList<String>();
        var open = new HashSet<String>();
        for (var entry : Doors.MATRIX) {
            var door = entry.getValue();
            if (!Knock.method(entry).equals("GET")
                    || Set.of(Behind.BESIDE, Behind.UNHEARD).contains(door.behind())) {
                continue;
            }
            for (var role : door.mayUse()) {
                var user = file.user(Relation.MEMBER, role);
                var before = reads(file, user);
                if (Knock.at(entry, file, user, role).statusCode() == 200) {
                    var names = Set.of(entry.getKey(), entry.getKey() + " as " + role);
                    open.addAll(names);
                    if (reads(file, user) > before == names.stream().anyMatch(WITHOUT_ENTRY::containsKey)) {
                        wrong.addAll(names);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(open.containsAll(WITHOUT_ENTRY.keySet()), "named, and no door");
    }

    @Test
    void whatAListTellsOfAMeasureGivesNoneOfItsReasons() {
        var file = aWalledCase();
        file.ordered(file.canary());
        for (var filter : List.of("?limit=200", "?case=" + file.id())) {
            var list = as(INVESTIGATOR).get("/api/v1/proposals" + filter);
            assertEquals(200, list.statusCode());
            assertTrue(list.asString().contains(file.ref()));
            assertFalse(list.asString().contains(file.canary()), list.asString());
        }
    }

    @Test
    void anAnswerThatIsGivenAgainIsAReadAndNotGivenToWhoSeesTheCaseNoLonger() {
        var file = aWalledCase();
        var user = file.user(Relation.MEMBER, INVESTIGATOR);
        noted(file, user, 201);
        assertEquals(0, reads(file, user), "a change is an entry of its own");
        noted(file, user, 201);
        assertEquals(1, reads(file, user));
        call(user, INVESTIGATOR)
                .get(file.path("/record"))
                .then()
                .body("items.find { it.act == 'READ' }.text", equalTo("Read the case: as it was answered before"));
        file.recusal(user, INVESTIGATOR, "me").statusCode(201);
        noted(file, user, 404);
        assertEquals(2, reads(file, user), "the record was read, and no answer");
    }

    private static void noted(WalledCase file, String user, int status) {
        call(user, INVESTIGATOR)
                .header("Idempotency-Key", "note-" + user)
                .body(Map.of("text", "Seen twice"))
                .post(file.path("/notes"))
                .then()
                .statusCode(status);
    }
}
