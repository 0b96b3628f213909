package dev.probity.cases.wall;

import dev.probity.cases.wall.Door.Behind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Doors of the queue. The walled alert is in a case, where all is decided but who has the work. */
final class QueueDoors {
    private QueueDoors() {}

    static final List<Map.Entry<String, Door>> ALL = List.of(
            Map.entry(
                    "GET /api/v1/queue/summary",
                    new Door(Behind.UNCOUNTED, Doors.ALERT_READERS, "/api/v1/queue/summary")),
            Map.entry(
                    "GET /api/v1/escalations",
                    new Door(Behind.BESIDE, Set.of("approver", "auditor"), "/api/v1/escalations")),
            Map.entry("GET /api/v1/alerts", new Door(Behind.ABSENT, Doors.ALERT_READERS, "/api/v1/alerts?q={name}")),
            Map.entry(
                    "GET /api/v1/alerts/{id}", new Door(Behind.MISSING, Doors.ALERT_READERS, "/api/v1/alerts/{alert}")),
            Map.entry(
                    "POST /api/v1/alerts/merge",
                    new Door(Behind.MISSING, Doors.WORKERS, "/api/v1/alerts/merge", "{\"alertIds\":[\"{alert}\"]}")
                            .toMembers(409)),
            Map.entry(
                    "POST /api/v1/alerts/{id}/assignment",
                    new Door(
                            Behind.MISSING,
                            Doors.WORKERS,
                            "/api/v1/alerts/{alert}/assignment",
                            "{\"assignee\":\"me\"}")),
            Map.entry(
                    "POST /api/v1/alerts/{id}/snooze",
                    new Door(
                                    Behind.MISSING,
                                    Doors.WORKERS,
                                    "/api/v1/alerts/{alert}/snooze",
                                    "{\"until\":\"{tomorrow}\",\"reason\":\"x\"}")
                            .toMembers(409)),
            Map.entry(
                    "POST /api/v1/alerts/{id}/taking-back",
                    new Door(Behind.MISSING, Doors.WORKERS, "/api/v1/alerts/{alert}/taking-back", "{\"reason\":\"x\"}")
                            .toMembers(409)),
            Map.entry(
                    "POST /api/v1/alerts/{id}/dismissal",
                    new Door(
                                    Behind.MISSING,
                                    Doors.WORKERS,
                                    "/api/v1/alerts/{alert}/dismissal",
                                    "{\"outcome\":\"FALSE_ALARM\",\"reason\":\"x\"}")
                            .toMembers(409)),
            Map.entry(
                    "POST /api/v1/alerts/triage",
                    new Door(
                            Behind.EACH_MISSING,
                            Doors.WORKERS,
                            "/api/v1/alerts/triage",
                            "{\"alerts\":[{\"id\":\"{alert}\"}],\"dismissal\":{\"outcome\":\"FALSE_ALARM\",\"reason\":\"x\"}}")));
}
