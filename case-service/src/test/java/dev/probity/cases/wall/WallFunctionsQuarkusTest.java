package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static dev.probity.cases.suite.Calls.as;
import static dev.probity.cases.wall.WalledCase.aWalledCase;
import static dev.probity.cases.wall.WalledCase.call;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The wall as the database keeps it, under the service's own role. */
@QuarkusTest
@ComponentTest
class WallFunctionsQuarkusTest {
    private static final int ORGANISATIONS = 40;

    private record Member(String ref, String team, String manager) {}

    /** What the function does in SQL, once more and plainly. */
    private static Set<String> walledFrom(String of, Map<String, Member> all) {
        var walled = new TreeSet<>(Set.of(of));
        climb(of, all, walled);
        all.keySet().stream()
                .filter(one -> climb(one, all, new TreeSet<>()).contains(of))
                .forEach(walled::add);
        var team = all.containsKey(of) ? all.get(of).team() : null;
        all.values().stream()
                .filter(one -> team != null && team.equals(one.team()))
                .forEach(one -> walled.add(one.ref()));
        return walled;
    }

    private static Set<String> climb(String from, Map<String, Member> all, Set<String> above) {
        var met = new TreeSet<String>();
        UnaryOperator<String> up = ref -> all.containsKey(ref) ? all.get(ref).manager() : null;
        for (var next = up.apply(from); next != null && met.add(next); next = up.apply(next)) {
            above.add(next);
        }
        return above;
    }

    /** Some without team or manager, some their own manager or in a circle, some under one of whom nothing was ever told. */
    private static Map<String, Member> anyOrganisation(Random random, int number) {
        var size = 1 + random.nextInt(14);
        var all = new HashMap<String, Member>();
        for (var i = 0; i < size; i++) {
            var ref = "staff:O%d-%d".formatted(number, i);
            var team = random.nextInt(4) == 0 ? null : "O%d-T%d".formatted(number, random.nextInt(4));
            var manager = random.nextInt(4) == 0 ? null : "staff:O%d-%d".formatted(number, random.nextInt(size + 1));
            all.put(ref, new Member(ref, team, manager));
        }
        return all;
    }

    private static String literal(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    @Test
    void theDatabaseWallsWhomPlainJavaWalls() {
        var random = new Random(20261128);
        for (var number = 0; number < ORGANISATIONS; number++) {
            var all = anyOrganisation(random, number);
            all.values()
                    .forEach(one -> Sql.query(
                            "insert into staff_profile (ref, team, manager_ref, event_time) values (%s, %s, %s, now())"
                                    .formatted(literal(one.ref()), literal(one.team()), literal(one.manager()))));
            var everyone = new TreeSet<>(all.keySet());
            all.values().stream().map(Member::manager).filter(Objects::nonNull).forEach(everyone::add);
            for (var one : everyone) {
                assertEquals(
                        walledFrom(one, all),
                        new TreeSet<>(Sql.query("select wall_staff('%s')".formatted(one))),
                        one + " in " + all);
            }
        }
    }

    @Test
    void whoeverIsNearToSomebodyTheyAreNearTo() {
        var random = new Random(7);
        for (var number = 1000; number < 1000 + ORGANISATIONS; number++) {
            var all = anyOrganisation(random, number);
            for (var one : all.keySet()) {
                for (var other : walledFrom(one, all)) {
                    assertTrue(walledFrom(other, all).contains(one), one + " and " + other + " in " + all);
                }
            }
        }
    }

    private static List<String> asTheService(String reader, String staff, String sql) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/probity"
                .formatted(Suite.database().port());
        try (var connection = DriverManager.getConnection(url, "probity_app", "app");
                var statement = connection.createStatement()) {
            if (reader != null) {
                statement.execute(
                        "select set_config('probity.reader', '%s', false), set_config('probity.staff', '%s', false), set_config('probity.roles', ' investigator ', false)"
                                .formatted(reader, staff));
            }
            var rows = new ArrayList<String>();
            try (var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }

    private static final Map<String, String> HOLDS = Map.ofEntries(
            Map.entry("case_file", "id = '{case}'"),
            Map.entry("case_subject", "case_id = '{case}'"),
            Map.entry("case_member", "case_id = '{case}'"),
            Map.entry("case_recusal", "case_id = '{case}'"),
            Map.entry("timeline_entry", "case_id = '{case}'"),
            Map.entry("case_bill", "case_id = '{case}'"),
            Map.entry("case_words", "case_id = '{case}'"),
            Map.entry("exhibit", "case_id = '{case}'"),
            Map.entry("exhibit_piece", "case_id = '{case}'"),
            Map.entry("case_detachment", "case_id = '{case}'"),
            Map.entry("case_part", "case_id = '{case}'"),
            Map.entry("saved_filter", "user_id = 'investigator' and query = '{case}'"),
            Map.entry("case_task", "case_id = '{case}'"),
            Map.entry("log_entry", "case_id = '{case}'"),
            Map.entry("alert", "id = '{alert}'"),
            Map.entry("subject", "id = '{subject}'"),
            Map.entry("subject_risk", "subject_id = '{subject}'"),
            Map.entry("bill", "owner in ('{alert}', '{subject}')"),
            Map.entry("idempotent_answer", "about = '{case}'"),
            Map.entry("staff_profile", "ref = 'staff:{suspect}'"),
            Map.entry("break_glass", "case_id = '{case}'"),
            Map.entry("proposal", "case_id = '{case}'"),
            Map.entry("approval", "case_id = '{case}'"),
            Map.entry("enforcement_order", "case_id = '{case}'"),
            Map.entry("receipt", "case_id = '{case}'"),
            Map.entry("appeal", "case_id = '{case}'"),
            Map.entry("ruling", "case_id = '{case}'"),
            Map.entry("unmasking", "case_id = '{case}'"),
            Map.entry("unmasking_look", "case_id = '{case}'"),
            Map.entry("consultation", "case_id = '{case}'"),
            Map.entry(
                    "consultation_answer", "consultation_id in (select id from consultation where case_id = '{case}')"),
            Map.entry("look", "file_id = '{case}'"),
            Map.entry("watch_notice", "user_id = '" + WalledCase.CURIOUS + "'"),
            Map.entry("outbox", "key = 'staff:{suspect}'"));

    /** Tables that hold nothing of a case or of anyone whom it is about. */
    private static final Set<String> OPEN =
            Set.of("flyway_schema_history", "merchant_profile", "worker", "log_node", "log_checkpoint");

    @Test
    void everyTableIsBehindTheWallOrHoldsNothingToWall() {
        var walled = new TreeSet<>(
                Sql.query(
                        "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity"));
        var all = new TreeSet<>(Sql.query(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"));
        assertEquals(new TreeSet<>(HOLDS.keySet()), walled);
        all.removeAll(OPEN);
        assertEquals(walled, all);
    }

    @Test
    void noTableShowsAnythingToNobodyOrThroughTheWall() throws SQLException {
        var file = aWalledCase();
        file.recuse("investigator");
        as("investigator")
                .body(Map.of("assignee", "me"))
                .post(file.path("/assignment"))
                .then()
                .statusCode(200);
        as("investigator")
                .header("Idempotency-Key", "once-" + file.id())
                .body(Map.of("text", "x"))
                .post(file.path("/notes"))
                .then()
                .statusCode(201);
        file.contestedMeasure();
        call("hr", "hr")
                .body(Map.of("text", "x"))
                .post("/api/v1/consultations/" + file.consult("HR") + "/answers")
                .then()
                .statusCode(201);
        as("privacy-officer")
                .body(Map.of("reason", "x"))
                .post("/api/v1/unmaskings/" + file.wish() + "/approval")
                .then()
                .statusCode(200);
        as("investigator")
                .get("/api/v1/subjects/" + file.subjectId() + "/identity")
                .then()
                .statusCode(200);
        Sql.query(
                "insert into saved_filter values ('investigator', '%s', '%s', now())".formatted(file.id(), file.id()));
        Sql.query("insert into case_detachment values (gen_random_uuid(), '%s', '%s', '%s', null, 'x', now())"
                .formatted(file.id(), file.alert().id(), file.subjectId()));
        Sql.query("insert into case_part values ('%s', '%s')"
                .formatted(aWalledCase().id(), file.id()));
        file.close();
        call(file.user(Relation.STRANGER, "auditor"), "auditor")
                .body(Map.of("case", file.ref(), "reason", "A question of the works council"))
                .post("/api/v1/break-glass")
                .then()
                .statusCode(201);
        file.look();
        file.isMember("mate");
        for (var entry : HOLDS.entrySet()) {
            var where = entry.getValue()
                    .replace("{case}", file.id())
                    .replace("{alert}", file.alert().id().toString())
                    .replace("{subject}", file.subjectId())
                    .replace("{suspect}", file.suspect());
            var count = "select count(*) from %s where %s".formatted(entry.getKey(), where);
            await(entry.getKey()).atMost(PATIENCE).until(() -> !Sql.query(count).equals(List.of("0")));
            assertEquals(List.of("0"), asTheService(null, "", count), entry.getKey() + " to nobody");
            assertEquals(List.of("0"), asTheService("", "", count), entry.getKey() + " to a reader without a name");
            assertEquals(List.of("0"), asTheService("mate", "staff:T-" + file.suspect(), count), entry.getKey());
            assertEquals(
                    List.of("0"),
                    asTheService(file.user(Relation.RECUSED, "investigator"), "staff:W-1", count),
                    entry.getKey() + " to who stepped back");
        }
    }

    @Test
    void aNameIsFoundByWhoeverSeesThePersonAlone() throws SQLException {
        var file = aWalledCase();
        var name = Sql.query("select lower(label) from subject where id = '%s'".formatted(file.subjectId()))
                .getFirst();
        var second = name.substring(name.indexOf(' ') + 1);
        for (var begins : List.of(name, second)) {
            var called = "select count(*) from subjects_called('%s%%', 1000) s where s = '%s'"
                    .formatted(begins, file.subjectId());
            assertEquals(List.of("1"), asTheService("investigator", "staff:W-1", called), begins);
            assertEquals(List.of("0"), asTheService(null, "", called), begins);
            assertEquals(List.of("0"), asTheService("", "", called), begins);
            assertEquals(List.of("0"), asTheService("mate", "staff:T-" + file.suspect(), called), begins);
        }
    }

    @Test
    void noPolicyAsksInAWayThatReadsAllThereIs() {
        assertEquals(
                List.of(),
                Sql.query(
                        "select tablename || '.' || policyname from pg_policies where qual ~ 'EXISTS' or with_check ~ 'EXISTS'"));
    }

    @Test
    void aRoleThatTheWallDoesNotBindGetsNoConnection() {
        var options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(Suite.database().port())
                .setDatabase("probity")
                .setUser("probity_owner")
                .setPassword("owner");
        var pool = new WalledPool(PgBuilder.pool().connectingTo(options).build());
        var failure = assertThrows(
                ExecutionException.class,
                () -> pool.getConnection()
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(30, TimeUnit.SECONDS));
        assertTrue(failure.getMessage().contains("row-level security does not bind this role"), failure.getMessage());
        pool.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theServicesRoleIsBound() throws SQLException {
        assertEquals(
                List.of("f"),
                asTheService(
                        null,
                        "",
                        "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user"));
        assertEquals(
                List.of("0"),
                asTheService(null, "", "select count(*) from pg_class where pg_get_userbyid(relowner) = current_user"));
        assertEquals(List.of("t"), asTheService(null, "", "select row_security_active('case_file')"));
        assertEquals(List.of("f"), Sql.query("select row_security_active('case_file')"));
        assertThrows(
                SQLException.class,
                () -> asTheService(
                        "mate", "", "select * from waiting_by_merchant(array['merchant:M-1'], now(), now())"));
    }
}
