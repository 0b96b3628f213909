package dev.probity.cases.wall;

import static dev.probity.cases.alert.AlertWays.PATIENCE;
import static org.awaitility.Awaitility.await;

import dev.probity.cases.suite.Sql;
import dev.probity.cases.suite.Topics;
import java.time.Instant;
import java.util.List;

/** Who works with whom, as directories tell it. */
public final class Organisation {
    private static Instant clock = Instant.parse("2026-11-01T08:00:00Z");

    private Organisation() {}

    /** Tells of somebody, a team or a manager of null for none, and waits until the service knows. */
    public static void told(String staffId, String team, String managerId) {
        told(staffId, team, managerId, null);
    }

    /** The same, with what ingest sealed of who they are; null for nothing. */
    public static synchronized void told(String staffId, String team, String managerId, String sealed) {
        clock = clock.plusSeconds(1);
        var ref = "staff:" + staffId;
        Topics.send(
                "probity.parties", ref, """
                {"type":"dev.probity.staff.profile.v1","time":"%s","data":{"staffId":"%s","role":"seller-support","team":%s,"managerId":%s,"sealed":%s}}""".formatted(clock, staffId, quoted(team), quoted(managerId), quoted(sealed)));
        var at = clock;
        await().atMost(PATIENCE)
                .pollInterval(java.time.Duration.ofMillis(20))
                .until(() -> Sql.query("select ref from staff_profile where ref = '%s' and event_time = '%s'"
                                .formatted(ref, at))
                        .equals(List.of(ref)));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }
}
