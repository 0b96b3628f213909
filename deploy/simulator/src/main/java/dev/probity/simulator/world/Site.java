package dev.probity.simulator.world;

import java.util.List;

/**
 * A place where people work.
 *
 * @param code its short name
 * @param country ISO 3166 code
 * @param offsetMinutes its clock against UTC, in minutes (no summer time: a story needs shifts, not calendars)
 * @param network first three parts of its office addresses
 */
public record Site(String code, String country, int offsetMinutes, String network) {
    private static final List<Site> ALL = List.of(
            new Site("SZX", "CN", 480, "198.51.100"),
            new Site("HYD", "IN", 330, "203.0.113"),
            new Site("SEA", "US", -480, "192.0.2"),
            new Site("DUB", "IE", 0, "198.18.4"),
            new Site("SJO", "CR", -360, "198.18.7"),
            new Site("PRG", "CZ", 60, "198.18.12"),
            new Site("CPT", "ZA", 120, "198.18.21"),
            new Site("MNL", "PH", 480, "198.18.33"));

    private static final int STAFF_PER_SITE = 160;

    /** The sites of a world of this size: few for few people, so that everyone has peers. */
    static List<Site> of(int staff) {
        return ALL.subList(0, Math.max(1, Math.min(ALL.size(), staff / STAFF_PER_SITE)));
    }
}
