package dev.probity.cases.wall;

import dev.probity.cases.wall.Door.Behind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Doors of those who decide on names, are asked about a half, look after looks (of which an auditor is told whatever they are to the case: nothing of it stands in a notice); and that by which one steps back, which comes last. */
final class OfficeDoors {
    private static final Set<String> OFFICERS = Set.of("privacy-officer");
    private static final Set<String> OFFICES = Set.of("hr", "merchant-team");

    private OfficeDoors() {}

    static final List<Map.Entry<String, Door>> ALL = List.of(
            Map.entry(
                    "POST /api/v1/subjects/{id}/unmaskings",
                    new Door(
                                    Behind.MISSING,
                                    Doors.WORKERS,
                                    "/api/v1/subjects/{subject}/unmaskings",
                                    "{\"case\":\"{case}\",\"purpose\":\"x\"}")
                            .toMembers(201)),
            Map.entry(
                    "GET /api/v1/subjects/{id}/identity",
                    new Door(Behind.ONE_PERSONS, Doors.WORKERS, "/api/v1/subjects/{subject}/identity").toMembers(404)),
            Map.entry(
                    "GET /api/v1/unmaskings",
                    new Door(
                            Behind.LOOKED_AFTER,
                            Set.of("investigator", "auditor", "privacy-officer"),
                            "/api/v1/unmaskings?limit=200")),
            Map.entry(
                    "POST /api/v1/unmaskings/{id}/approval",
                    new Door(Behind.OFFICE, OFFICERS, "/api/v1/unmaskings/{wish}/approval", "{\"reason\":\"x\"}")
                            .toMembers(409)
                            .toStrangers(200)),
            Map.entry(
                    "POST /api/v1/unmaskings/{id}/refusal",
                    new Door(Behind.OFFICE, OFFICERS, "/api/v1/unmaskings/{wish}/refusal", "{\"reason\":\"x\"}")
                            .toMembers(409)
                            .toStrangers(409)),
            Map.entry(
                    "POST /api/v1/unmaskings/{id}/end",
                    new Door(
                                    Behind.OFFICE,
                                    Set.of("investigator", "privacy-officer"),
                                    "/api/v1/unmaskings/{wish}/end",
                                    "{\"reason\":\"x\"}")
                            .toMembers(404, 409)
                            .toStrangers(404, 200)),
            Map.entry(
                    "GET /api/v1/cases/{id}/consultations",
                    new Door(Behind.MISSING, Doors.CASE_READERS, "/api/v1/cases/{case}/consultations")),
            Map.entry(
                    "POST /api/v1/cases/{id}/consultations",
                    new Door(
                                    Behind.MISSING,
                                    Doors.WORKERS,
                                    "/api/v1/cases/{case}/consultations",
                                    "{\"office\":\"HR\",\"message\":\"x\"}")
                            .toMembers(409)),
            Map.entry(
                    "GET /api/v1/consultations",
                    new Door(Behind.LOOKED_AFTER, OFFICES, "/api/v1/consultations?limit=200")),
            Map.entry(
                    "GET /api/v1/consultations/{id}",
                    new Door(Behind.OFFICE, OFFICES, "/api/v1/consultations/{consultation}").toStrangers(200)),
            Map.entry(
                    "POST /api/v1/consultations/{id}/answers",
                    new Door(Behind.OFFICE, OFFICES, "/api/v1/consultations/{consultation}/answers", "{\"text\":\"x\"}")
                            .toMembers(201)
                            .toStrangers(201)),
            Map.entry(
                    "POST /api/v1/consultations/{id}/end",
                    new Door(
                            Behind.MISSING,
                            Doors.WORKERS,
                            "/api/v1/consultations/{consultation}/end",
                            "{\"reason\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/break-glass",
                    new Door(
                                    Behind.BROKEN_IN,
                                    Doors.CASE_READERS,
                                    "/api/v1/break-glass",
                                    "{\"case\":\"{ref}\",\"reason\":\"x\"}")
                            .toMembers(409)),
            Map.entry(
                    "GET /api/v1/break-glass",
                    new Door(
                            Behind.LOOKED_AFTER,
                            Set.of("auditor", "privacy-officer"),
                            "/api/v1/break-glass?limit=500")),
            Map.entry(
                    "POST /api/v1/break-glass/{id}/end",
                    new Door(
                                    Behind.OFFICE,
                                    Set.of("investigator", "approver", "auditor", "privacy-officer"),
                                    "/api/v1/break-glass/{look}/end",
                                    "{\"reason\":\"x\"}")
                            .toMembers(404, 404, 404, 409)
                            .toStrangers(404, 404, 404, 200)),
            Map.entry(
                    "GET /api/v1/watch",
                    new Door(Behind.BESIDE, Set.of("auditor"), "/api/v1/watch?kind=OUTSIDE&limit=200")),
            Map.entry(
                    "GET /api/v1/watch/{id}",
                    new Door(Behind.LOOKED_AFTER, Set.of("auditor"), "/api/v1/watch/{notice}")),
            Map.entry(
                    "POST /api/v1/watch/{id}/answer",
                    new Door(Behind.BESIDE, Set.of("auditor"), "/api/v1/watch/{waiting}/answer", "{\"text\":\"x\"}")),
            Map.entry(
                    "POST /api/v1/cases/{id}/recusals",
                    new Door(
                                    Behind.MISSING,
                                    Doors.CASE_READERS,
                                    "/api/v1/cases/{case}/recusals",
                                    "{\"person\":\"me\",\"reason\":\"x\"}")
                            .toMembers(201)));
}
