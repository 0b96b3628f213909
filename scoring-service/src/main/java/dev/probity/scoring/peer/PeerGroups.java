package dev.probity.scoring.peer;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Names of the groups that people and merchants are compared in, the closest first. */
public final class PeerGroups {
    /** Every merchant. */
    public static final String ALL_MERCHANTS = "merchants";

    /** Pairs of a member of staff and a merchant, week by week. */
    public static final String TOUCHED = "touched";

    private static final String GO_BETWEENS = "go-betweens/";
    private static final String GAINS = "gains";
    private static final String UNKNOWN = "unknown";
    private static final String TEAM = "team:";
    static final String RULES = "rules/";
    /** Sorts right behind all groups of rules. */
    static final String BEHIND_RULES = "rules0";

    private static final int TEAMS_EVERY = 3;
    private static final int TEAMS_FIRST = 3;

    /** Rows kept of a group's day: classes of data are an open vocabulary. */
    private static final int MOST_ROWS = 512;

    /** The same where rows are rules: no fewer than anybody loads, since a row that was dropped would look like a rule that never matches. */
    private static final int MOST_RULES = 8192;

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

    /** Those in whom it is told how often rules match, the closest first. */
    public static List<String> ofRules(String kind, String role, String site) {
        return kind.equals("staff")
                ? ofStaff(role, site).stream().map(RULES::concat).toList()
                : List.of(RULES + kind);
    }

    /** What a group of rules is called for people. */
    public static String shown(String group) {
        return isOfRules(group) ? group.substring(RULES.length()) : group;
    }

    /** Rows that are kept of a group's day at most. */
    static int mostRows(String group) {
        return isOfRules(group) ? MOST_RULES : MOST_ROWS;
    }

    /** Whether it is a whole role, or all of another kind of party: no part of another of these. A role may have a slash in its name. */
    static boolean isWidest(String group, Set<String> all) {
        for (int at = group.lastIndexOf('/'); at > RULES.length(); at = group.lastIndexOf('/', at - 1)) {
            if (all.contains(group.substring(0, at))) {
                return false;
            }
        }
        return true;
    }

    static boolean isOfRules(String group) {
        return group.startsWith(RULES);
    }

    /** Weeks of merchants of the category, then of all. */
    public static List<String> ofGains(String category) {
        return category.isEmpty() ? List.of(GAINS) : List.of(GAINS + "/" + category, GAINS);
    }

    /**
     * Whether a group's baseline is told through that day: there are so many teams, each on every replica, that theirs is told once in three days, the
     * first time in them that anything is heard; those of teams begin on different days. Not in a team's first days: a beat of a day would make everybody stray.
     *
     * @param heard whether anything was heard of the group on a day
     */
    static boolean toldThrough(String group, int day, IntPredicate heard) {
        if (!group.startsWith(TEAM)) {
            return true;
        }
        int begins = day - Math.floorMod(day + group.hashCode(), TEAMS_EVERY);
        return IntStream.range(begins, day).noneMatch(heard)
                && IntStream.rangeClosed(TEAMS_FIRST, GroupMonth.SPAN).anyMatch(ago -> heard.test(day - ago));
    }

    /** Go-betweens of a kind. */
    public static String ofGoBetweens(String kind) {
        return GO_BETWEENS + kind;
    }

    /** Whether the group's figures stand until they are changed. */
    static boolean isStock(String group) {
        return group.startsWith(GO_BETWEENS);
    }

    /** Merchants of the category, then all. */
    public static List<String> ofMerchant(String category) {
        return category.isEmpty() ? List.of(ALL_MERCHANTS) : List.of(ALL_MERCHANTS + "/" + category, ALL_MERCHANTS);
    }
}
