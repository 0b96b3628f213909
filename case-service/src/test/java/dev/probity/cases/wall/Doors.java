package dev.probity.cases.wall;

import dev.probity.cases.wall.Door.Behind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every door of the service, by method and path as its OpenAPI document has them. */
final class Doors {
    /** Who looks after the installation, and who connects others to it, have no case and no alert to see. */
    static final List<String> ROLES = List.of(
            "investigator",
            "approver",
            "auditor",
            "detection-engineer",
            "privacy-officer",
            "hr",
            "merchant-team",
            "admin",
            "integrator");

    static final Set<String> LISTENERS = Set.of(
            "investigator", "approver", "auditor", "detection-engineer", "privacy-officer", "hr", "merchant-team");
    static final Set<String> CASE_READERS = Set.of("investigator", "approver", "auditor");
    static final Set<String> ALERT_READERS = Set.of("investigator", "approver", "auditor", "detection-engineer");
    private static final Set<String> LEADERS = Set.of("approver", "auditor", "detection-engineer", "privacy-officer");
    static final Set<String> WORKERS = Set.of("investigator");
    private static final Set<String> APPROVERS = Set.of("approver");

    private Doors() {}

    private static Door decision(String what, Set<String> mayUse) {
        return new Door(Behind.MISSING, mayUse, "/api/v1/proposals/{proposal}/" + what, "{\"reason\":\"x\"}");
    }

    private static Door task(String what, String body) {
        return new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/tasks/T-1/" + what, body);
    }

    private static final String MEASURE =
            "{\"action\":\"SUSPEND_ACCESS\",\"target\":\"{subject}\",\"reason\":\"x\",\"basis\":\"x\"}";
    private static final String A_DAY = "?from=2026-11-01T00:00:00Z&to=2026-11-24T00:00:00Z";

    /** In the order in which a member can do one after the other; the queue, names, halves, looks and stepping back are apart, and so are those that are passed on to scoring. Of paths and bodies {…} stands for what the walled case has there. Where all get 409, it is decided before, or for somebody else to do: that it is done otherwise is tested where it is told. */
    private static final List<Map.Entry<String, Door>> OWN = List.of(
            Map.entry("GET /api/v1/me", new Door(Behind.BESIDE, Set.copyOf(ROLES), "/api/v1/me")),
            Map.entry("GET /api/v1/me/filters", new Door(Behind.BESIDE, ALERT_READERS, "/api/v1/me/filters")),
            Map.entry(
                    "PUT /api/v1/me/filters/{name}",
                    new Door(Behind.BESIDE, ALERT_READERS, "/api/v1/me/filters/x", "{\"query\":\"kind=STAFF\"}")),
            Map.entry(
                    "DELETE /api/v1/me/filters/{name}", new Door(Behind.BESIDE, ALERT_READERS, "/api/v1/me/filters/x")),
            Map.entry(
                    "GET /api/v1/investigators",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/investigators?for={case}")),
            Map.entry("GET /api/v1/dashboard", new Door(Behind.UNSUMMED, LEADERS, "/api/v1/dashboard")),
            Map.entry("GET /api/v1/cases", new Door(Behind.ABSENT, CASE_READERS, "/api/v1/cases?q={name}")),
            Map.entry("GET /api/v1/cases/{id}", new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}")),
            Map.entry(
                    "GET /api/v1/cases/{id}/timeline",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/timeline")),
            Map.entry(
                    "GET /api/v1/cases/{id}/story",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/story" + A_DAY)),
            Map.entry(
                    "GET /api/v1/cases/{id}/graph",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/graph?expand={subject}")),
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
                    "GET /api/v1/subjects/{id}/days",
                    new Door(Behind.MISSING, ALERT_READERS, "/api/v1/subjects/{subject}/days")),
            Map.entry(
                    "GET /api/v1/subjects/{id}/explanations",
                    new Door(Behind.MISSING, ALERT_READERS, "/api/v1/subjects/{subject}/explanations")),
            Map.entry("GET /api/v1/search", new Door(Behind.ABSENT, ALERT_READERS, "/api/v1/search?q={name}")),
            Map.entry("GET /api/v1/live", new Door(Behind.UNHEARD, LISTENERS, "/api/v1/live")),
            Map.entry(
                    "POST /api/v1/cases",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases", "{\"alertIds\":[\"{alert}\"]}").toMembers(409)),
            Map.entry(
                    "POST /api/v1/cases/{id}/assignment",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/assignment", "{\"assignee\":null}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/transition",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/transition", "{\"to\":\"INVESTIGATING\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/notes",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/notes", "{\"text\":\"x\"}").toMembers(201)),
            Map.entry(
                    "GET /api/v1/cases/{id}/evidence",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/evidence")),
            Map.entry(
                    "GET /api/v1/cases/{id}/evidence/{exhibit}",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/evidence/E-1")),
            Map.entry(
                    "POST /api/v1/cases/{id}/evidence",
                    new Door(
                                    Behind.MISSING,
                                    WORKERS,
                                    "/api/v1/cases/{case}/evidence",
                                    "{\"kind\":\"BILL\",\"subject\":\"{subject}\",\"reason\":\"x\"}")
                            .toMembers(201)),
            Map.entry(
                    "POST /api/v1/cases/{id}/attachments",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/attachments", Door.FILE).toMembers(201)),
            Map.entry(
                    "GET /api/v1/cases/{id}/attachments/{exhibit}",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/attachments/{file}")),
            Map.entry(
                    "GET /api/v1/cases/{id}/tasks",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/tasks")),
            Map.entry(
                    "POST /api/v1/cases/{id}/tasks",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/tasks", "{\"title\":\"x\"}")
                            .toMembers(201)),
            Map.entry("POST /api/v1/cases/{id}/tasks/{task}/assignment", task("assignment", "{\"assignee\":\"me\"}")),
            Map.entry("POST /api/v1/cases/{id}/tasks/{task}/deadline", task("deadline", "{\"dueAt\":\"{tomorrow}\"}")),
            Map.entry("POST /api/v1/cases/{id}/tasks/{task}/transition", task("transition", "{\"to\":\"DONE\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/hold",
                    new Door(Behind.MISSING, CASE_READERS, "/api/v1/cases/{case}/hold", "{\"reason\":\"x\"}")
                            .toMembers(200, 409, 409)),
            Map.entry(
                    "POST /api/v1/cases/{id}/release",
                    new Door(
                                    Behind.MISSING,
                                    Set.of("approver", "auditor"),
                                    "/api/v1/cases/{case}/release",
                                    "{\"reason\":\"x\"}")
                            .toMembers(200, 409)),
            Map.entry(
                    "POST /api/v1/cases/{id}/erasure",
                    new Door(
                                    Behind.MISSING,
                                    WORKERS,
                                    "/api/v1/cases/{case}/erasure",
                                    "{\"ground\":\"ERASURE_REQUEST\",\"reason\":\"x\"}")
                            .toMembers(409)),
            Map.entry(
                    "POST /api/v1/cases/{id}/erasure/confirmation",
                    new Door(
                                    Behind.MISSING,
                                    Set.of("approver", "auditor"),
                                    "/api/v1/cases/{case}/erasure/confirmation",
                                    "{\"ground\":\"ERASURE_REQUEST\"}")
                            .toMembers(409)),
            Map.entry(
                    "POST /api/v1/cases/{id}/erasure/refusal",
                    new Door(
                                    Behind.MISSING,
                                    Set.of("approver", "auditor"),
                                    "/api/v1/cases/{case}/erasure/refusal",
                                    "{\"reason\":\"x\"}")
                            .toMembers(409)),
            Map.entry(
                    "POST /api/v1/cases/{id}/escalation",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/escalation", "{\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/escalation/answer",
                    new Door(
                                    Behind.MISSING,
                                    Set.of("investigator", "approver"),
                                    "/api/v1/cases/{case}/escalation/answer",
                                    "{\"text\":\"x\"}")
                            .toMembers(409, 200)),
            Map.entry(
                    "GET /api/v1/cases/{id}/candidates",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/candidates")),
            Map.entry(
                    "POST /api/v1/cases/{id}/members",
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/members", "{\"person\":\"investigator2\"}")
                            .toMembers(201)),
            Map.entry(
                    "POST /api/v1/cases/{id}/subjects",
                    new Door(
                                    Behind.MISSING,
                                    WORKERS,
                                    "/api/v1/cases/{case}/subjects",
                                    "{\"subject\":\"{subject}\",\"reason\":\"Shares their bank\"}")
                            .toMembers(409)), // is part of it already: whoever is new moves the wall
            Map.entry(
                    "POST /api/v1/cases/{id}/subjects/removal",
                    new Door(
                                    Behind.MISSING,
                                    WORKERS,
                                    "/api/v1/cases/{case}/subjects/removal",
                                    "{\"subject\":\"{subject}\",\"reason\":\"A hub\"}")
                            .toMembers(409)), // an alert is about them
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
                    new Door(Behind.MISSING, WORKERS, "/api/v1/cases/{case}/proposals", MEASURE).toMembers(201)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/approval",
                    decision("approval", APPROVERS).toMembers(409)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/refusal",
                    decision("refusal", APPROVERS).toMembers(409)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/withdrawal",
                    decision("withdrawal", WORKERS).toMembers(409)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/replay",
                    decision("replay", APPROVERS).toMembers(409)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/reversal",
                    decision("reversal", WORKERS).toMembers(201)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/appeal",
                    new Door(
                                    Behind.MISSING,
                                    Set.of("investigator", "approver"),
                                    "/api/v1/proposals/{proposal}/appeal",
                                    "{\"appellant\":\"x\",\"grounds\":\"x\",\"receivedAt\":\"%s\"}"
                                            .formatted(Instant.now()))
                            .toMembers(200, 409)),
            Map.entry(
                    "POST /api/v1/proposals/{id}/ruling",
                    new Door(
                            Behind.MISSING,
                            APPROVERS,
                            "/api/v1/proposals/{proposal}/ruling",
                            "{\"outcome\":\"UPHELD\",\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/merger",
                    new Door(
                                    Behind.MISSING,
                                    WORKERS,
                                    "/api/v1/cases/{case}/merger",
                                    "{\"into\":\"{case}\",\"reason\":\"x\"}")
                            .toMembers(409)), // into itself: what goes on elsewhere would be behind no other door
            Map.entry(
                    "POST /api/v1/cases/{id}/detachment",
                    new Door(
                                    Behind.MISSING,
                                    WORKERS,
                                    "/api/v1/cases/{case}/detachment",
                                    "{\"alertIds\":[\"{alert}\"],\"into\":\"QUEUE\",\"reason\":\"x\"}")
                            .toMembers(409)),
            Map.entry(
                    "POST /api/v1/cases/{id}/closure",
                    new Door(
                            Behind.MISSING,
                            WORKERS,
                            "/api/v1/cases/{case}/closure",
                            "{\"outcomes\":[{\"subject\":\"{subject}\",\"outcome\":\"FALSE_ALARM\"}],\"reason\":\"x\"}")));

    static final List<Map.Entry<String, Door>> MATRIX = Stream.of(
                    QueueDoors.ALL, OWN, OfficeDoors.ALL, DetectionDoors.ALL)
            .flatMap(List::stream)
            .toList();
}
