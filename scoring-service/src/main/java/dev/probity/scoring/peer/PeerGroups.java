package dev.probity.scoring.peer;

import java.util.List;

/** Names of the groups that people and merchants are compared in, the closest first. */
public final class PeerGroups {
    /** Every merchant. */
    public static final String ALL_MERCHANTS = "merchants";

    private static final String UNKNOWN = "unknown";
    private static final String TEAM = "team:";
    private static final int DAYS_PER_WEEK = 7;

    private PeerGroups() {}

    /**
     * Role at a site, then the role anywhere; an unknown role is a role of its own. Never everybody: roles differ in how much is ordinary, so that a small role
     * among all others stood out wholly (ADR 0024).
     */
    public static List<String> ofStaff(String role, String site) {
        var who = role.isEmpty() ? UNKNOWN : role;
        return List.of(who + "/" + (site.isEmpty() ? UNKNOWN : site), who);
    }

    /** The team, which shares its merchants; where none is known, the role at the site. */
    public static List<String> ofBeat(String team, String role, String site) {
        return team.isEmpty() ? ofStaff(role, site).subList(0, 1) : List.of(TEAM + team);
    }

    /** Whether a group's baseline is told on that day: there are so many teams, each on every replica, that theirs is told once a week. */
    static boolean toldOn(String group, int day) {
        return !group.startsWith(TEAM) || day % DAYS_PER_WEEK == 0;
    }

    /** Merchants of the category, then all. */
    public static List<String> ofMerchant(String category) {
        return category.isEmpty() ? List.of(ALL_MERCHANTS) : List.of(ALL_MERCHANTS + "/" + category, ALL_MERCHANTS);
    }
}
