package dev.probity.cases.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.suite.ComponentTest;
import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Suite;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a reader sees one case is asked of that case; all ways to ask are of one mind, and of that of plain Java. */
@QuarkusTest
@ComponentTest
class SeenOneByOneQuarkusTest {
    private static final int CASES = 40;
    private static final List<String> READERS = List.of("seen-0", "seen-1", "seen-2");
    private static final List<String> ROLES = List.of("investigator", "approver", "privacy-officer", "auditor");
    private static final String CLOSED = """
            insert into case_file (id, title, state, opened_at, opened_by, changed_at, due_at, closed_at, closed_by, reason, version, taken,
                                   erasure_at, erasure_by, erasure_ground, erasure_reason)
            values ('%s', 'One by one', 'CLOSED', now(), 'probity', now(), now(), now(), 'x', 'x', 1, true, %s)""";
    private static final String PROPOSAL = """
            insert into proposal (id, case_id, action, target_id, reviews, reason, basis, statement, notice, approvals_needed, state, proposed_by, proposed_at, changed_at, version)
            select gen_random_uuid(), '%s', 'SUSPEND_ACCESS', s.id, '{}', 'x', 'x', 'x', 'PT0S', 1, '%s', 'x', now(), now(), 1 from subject s limit 1""";
    private static final String WISH = """
            insert into unmasking (id, case_id, subject_id, purpose, hours, state, asked_by, asked_at, changed_at, version)
            select gen_random_uuid(), '%1$s', s.id, 'x', 1, '%2$s', 'for %1$s', now(), now(), 1 from subject s limit 1""";
    private static final String GLASS = """
            insert into break_glass (id, asked, case_id, user_id, reason, at, until, granted)
            values (gen_random_uuid(), 'x', '%s', '%s', 'x', now() - interval '1 day', now() + interval '%d hours', %s)""";

    private static final String PEOPLE = "select id from subject where label like '%s %%'";
    private static final String PERSON = """
            insert into subject (id, ref, kind, label) values ('%1$s', 'staff:%1$s', 'STAFF', '%2$s zz %1$s');
            insert into case_subject (case_id, subject_id, alerted, added_at) values ('%3$s', '%1$s', true, now())""";

    /** More than are looked at of one name, in a case that nobody here sees, and before all others by name. */
    private static final String CROWD = """
            insert into subject (id, ref, kind, label) select cast(md5('%2$s' || i) as uuid), 'staff:%2$s' || i, 'STAFF', '%2$s a' || i from generate_series(1, 1100) i;
            insert into case_subject (case_id, subject_id, alerted, added_at) select '%1$s', cast(md5('%2$s' || i) as uuid), true, now() from generate_series(1, 1100) i""";

    /** What all people here are called first. */
    private final String name = "Crowd" + UUID.randomUUID();

    private final List<UUID> people = new ArrayList<>();
    private final Random random = new Random(20261201);
    private final List<UUID> cases = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** By which reader, or by anybody of which role, a case is seen for its own sake. */
    private final List<Set<String>> seenBy = new ArrayList<>();

    /** Which later case it was merged into; -1 for none. */
    private final List<Integer> wholes = new ArrayList<>();

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private void somebodyWorksOn(UUID id, Set<String> by) {
        for (var reader : READERS) {
            if (chance(6)) {
                told.add("insert into case_member (case_id, user_id, since) values ('%s', '%s', now())"
                        .formatted(id, reader));
                by.add(reader);
            }
            if (chance(6)) {
                boolean over = chance(2);
                boolean granted = chance(2);
                told.add(GLASS.formatted(id, reader, over ? -1 : 1, granted));
                if (granted && !over) {
                    by.add(reader);
                }
            }
        }
    }

    private void somethingWaitsIn(UUID id, Set<String> by) {
        if (chance(5)) {
            var state = List.of("PROPOSED", "APPEALED", "CARRIED_OUT").get(random.nextInt(3));
            told.add(PROPOSAL.formatted(id, state));
            if (!state.equals("CARRIED_OUT")) {
                by.add("approver");
            }
        }
        if (chance(5)) {
            boolean waits = chance(2);
            told.add(WISH.formatted(id, waits ? "WAITING" : "REFUSED"));
            if (waits) {
                by.add("privacy-officer");
            }
        }
    }

    private void makeUpCases() {
        told.add(
                "insert into subject (id, ref, kind, label) values (gen_random_uuid(), 'merchant:one-by-one', 'MERCHANT', 'one-by-one')");
        for (int i = 0; i < CASES; i++) {
            var id = UUID.randomUUID();
            var by = new HashSet<String>();
            boolean erasing = chance(6);
            told.add(CLOSED.formatted(id, erasing ? "now(), 'x', 'ERROR', 'x'" : "null, null, null, null"));
            if (erasing) {
                by.addAll(Set.of("approver", "auditor"));
            }
            somebodyWorksOn(id, by);
            somethingWaitsIn(id, by);
            var person = UUID.randomUUID();
            told.add(PERSON.formatted(person, name, id));
            people.add(person);
            cases.add(id);
            seenBy.add(by);
            wholes.add(i == 0 || !chance(3) ? -1 : random.nextInt(i));
        }
        var others = UUID.randomUUID();
        told.add(CLOSED.formatted(others, "null, null, null, null"));
        told.add(CROWD.formatted(others, name));
        // whatever a case was merged into holds its parts, too
        for (int i = 0; i < CASES; i++) {
            for (int whole = wholes.get(i); whole >= 0; whole = wholes.get(whole)) {
                told.add("insert into case_part (case_id, part_id) values ('%s', '%s')"
                        .formatted(cases.get(whole), cases.get(i)));
            }
        }
        silently(told);
    }

    /** Past the triggers, which would write all of it on the record. */
    private static void silently(List<String> statements) {
        var tables = List.of(
                "case_file",
                "case_member",
                "break_glass",
                "proposal",
                "unmasking",
                "case_part",
                "case_subject",
                "subject");
        var silent = tables.stream().map("alter table %s disable trigger user;"::formatted);
        var again = tables.stream().map("alter table %s enable trigger user;"::formatted);
        Sql.query("do $all$ begin " + silent.collect(Collectors.joining()) + String.join(";", statements) + ";"
                + again.collect(Collectors.joining()) + " end $all$");
    }

    /** What waits here would wait for officers of other tests, too. */
    @AfterEach
    void nothingWaitsAnyMore() {
        silently(Stream.of("proposal", "unmasking", "break_glass")
                .map(table -> "delete from %s where case_id in %s".formatted(table, ids()))
                .toList());
    }

    private TreeSet<String> plainly(String reader, String role) {
        var seen = new TreeSet<String>();
        for (int i = 0; i < CASES; i++) {
            for (int at = i; at >= 0; at = wholes.get(at)) {
                if (seenBy.get(at).contains(reader) || seenBy.get(at).contains(role)) {
                    seen.add(cases.get(i).toString());
                }
            }
        }
        return seen;
    }

    private TreeSet<String> peopleOf(Set<String> seen) {
        return IntStream.range(0, CASES)
                .filter(i -> seen.contains(cases.get(i).toString()))
                .mapToObj(i -> people.get(i).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the service's own role finds while it works for that reader. */
    private TreeSet<String> asked(String sql, String reader, String role) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/probity"
                .formatted(Suite.database().port());
        try (var connection = DriverManager.getConnection(url, "probity_app", "app");
                var statement = connection.createStatement()) {
            statement.execute("set probity.reader = '%s'; set probity.staff = ''; set probity.roles = ' %s '"
                    .formatted(reader, role));
            var rows = new TreeSet<String>();
            try (var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }

    private String ids() {
        return cases.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "(", ")"));
    }

    private TreeSet<String> ofAnybody(String said, String reader, String role) {
        return new TreeSet<>(Sql.query(said.formatted(reader, " " + role + " ", ids())));
    }

    @Test
    void everyWayToAskIsOfOneMind() throws SQLException {
        makeUpCases();
        int all = 0;
        for (var reader : READERS) {
            for (var role : ROLES) {
                var plain = plainly(reader, role);
                var who = reader + " as " + role;
                assertEquals(plain, asked("select id from case_file where id in " + ids(), reader, role), who);
                assertEquals(plain, asked("select case_id from own_case where case_id in " + ids(), reader, role), who);
                assertEquals(
                        plain,
                        ofAnybody(
                                "select id from case_file where knows_case(id, '%s', '%s') and id in %s", reader, role),
                        who);
                assertEquals(
                        plain, ofAnybody("select k from known_cases('%s', '%s') k where k in %s", reader, role), who);
                assertEquals(peopleOf(plain), asked(PEOPLE.formatted(name), reader, role), who);
                assertEquals(
                        peopleOf(plain),
                        asked(
                                "select subjects_called('%s%%', 2000)".formatted(name.toLowerCase(Locale.ROOT)),
                                reader,
                                role),
                        who);
                all += plain.size();
            }
        }
        assertTrue(all > CASES && all < READERS.size() * ROLES.size() * CASES, "of both kinds: " + all);
        assertEquals(new TreeSet<String>(), asked("select id from case_file where id in " + ids(), "", "approver"));
        assertEquals(
                CASES,
                asked("select id from case_file where id in " + ids(), "probity", "")
                        .size());
    }
}
