package dev.probity.cases.dashboard;

import dev.probity.cases.suite.Sql;

/** What the dashboard counts, put into the database as it is, since no service decides in years to come. */
final class DashboardFixtures {
    private static final String STAFF = """
            insert into subject (id, ref, kind, label, country, role)
            select gen_random_uuid(), 'staff:D-' || u, 'STAFF', 'Dashboard ' || u, nullif('%s', ''), nullif('%s', '')
            from generate_series(1, %d) g, lateral (select gen_random_uuid() || '-' || g as u) x returning id""";
    private static final String ALERT = """
            insert into alert (id, subject_id, episode, revision, raised_at, changed_at, received_at, scoring_state, state, above_line,
                prior_mdb, line_mdb, total_mdb, posterior, change_mdb, is_new, summary, lines, families, merchants, budget_day, budget_used,
                budget_limit, outcome, reason, decided_at, decided_by, triaged_at, version)""";

    private DashboardFixtures() {}

    /** Alerts on as many members of staff, decided the day after. */
    static void decided(String day, int count, String outcome, String country, String role) {
        Sql.query("""
                with s as (%s) %s
                select gen_random_uuid(), s.id, 1, 1, d.at, d.at, d.at, 'OPEN', 'DISMISSED', true, -40000, 0, 1000, 0.5, 0, true, 'x', '[]',
                    ' purpose broker ', '{}', cast(d.at as date), 1, 50, '%s', 'x', d.at + interval '1 day', 'x', d.at + interval '3 hours', 1
                from s, (select cast('%s' as timestamptz) as at) d""".formatted(STAFF.formatted(country, role, count), ALERT, outcome, day + "T09:00:00Z"));
    }

    /** Alerts on as many members of staff, the first of which arrived a second after what raised it, the second two seconds, and so on. */
    static void came(String day, int count) {
        came(day, count, "1 second");
    }

    /** The same with another step than a second. */
    static void came(String day, int count, String step) {
        Sql.query("""
                with s as (%s), n as (select id, row_number() over () as late from s) %s
                select gen_random_uuid(), n.id, 1, 1, d.at, d.at, d.at + n.late * interval '%s', 'OPEN', 'OPEN', true, -40000, 0, 1000, 0.5, 0,
                    true, 'x', '[]', ' purpose ', '{}', cast(d.at as date), 1, 50, null, null, null, null, null, 1
                from n, (select cast('%s' as timestamptz) as at) d""".formatted(STAFF.formatted("DE", "Seller support", count), ALERT, step, day + "T09:00:00Z"));
    }

    /** Alerts on as many members of staff that have waited for twenty days. */
    static void waiting(String country, int count) {
        Sql.query("""
                with s as (%s) %s
                select gen_random_uuid(), s.id, 1, 1, d.at, d.at, d.at, 'OPEN', 'OPEN', true, -40000, 0, 1000, 0.5, 0, true, 'x', '[]',
                    ' purpose ', '{}', cast(d.at as date), 1, 50, null, null, null, null, null, 1
                from s, (select now() - interval '20 days' as at) d""".formatted(STAFF.formatted(country, "Waiting", count), ALERT));
    }

    static void waitsNoMore() {
        Sql.query("delete from alert where subject_id in (select id from subject where role = 'Waiting')");
    }

    /** As many cases about two members of staff each, closed on a day. */
    static void closed(String day, int count, String country, String otherCountry) {
        Sql.query("""
                with f as (
                    insert into case_file (id, title, state, opened_at, opened_by, changed_at, due_at, closed_at, closed_by, reason, version)
                    select gen_random_uuid(), 'Dashboard', 'CLOSED', d.at - interval '2 days', 'x', d.at, d.at, d.at, 'x', 'x', 1
                    from generate_series(1, %d), (select cast('%sT09:00:00Z' as timestamptz) as at) d returning id
                ), s as (%s), o as (%s)
                insert into case_subject (case_id, subject_id, alerted, added_at)
                select f.id, p.id, true, now() from (select id, row_number() over () as n from f) f
                join (select id, row_number() over () as n from s union all select id, row_number() over () from o) p on p.n = f.n""".formatted(
                        count,
                        day,
                        STAFF.formatted(country, "Seller support", count),
                        STAFF.formatted(otherCountry, "Seller support", count)));
    }
}
