package dev.probity.scoring.staff;

import dev.probity.scoring.finding.PeerGroup;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerLookup;
import org.jspecify.annotations.Nullable;

/**
 * One person's file, opened.
 *
 * @param subject the person, as {@code staff:id}
 * @param state what is remembered
 * @param touches what the person touched last
 * @param peers where baselines are found
 */
record StaffFile(String subject, StaffState state, TouchLog touches, PeerLookup peers) {
    /** Peers' baseline for a day, the same all day long. */
    @Nullable
    PeerBaseline baseline(DayAccount day) {
        if (!day.compared) {
            var sufficient = peers.ofAtLeast(state.terms.smallestGroup());
            day.baseline = sufficient.before(state.groups(), day.day);
            day.teams = sufficient.before(state.beatGroups(), day.day);
            day.compared = true;
        }
        return day.baseline;
    }

    float @Nullable [] row(DayAccount day, String name) {
        var baseline = baseline(day);
        return baseline == null ? null : baseline.sums(name);
    }

    /** The hours in which the person usually works: their own on the days that are over, and peers'. */
    UsualHours usual(DayAccount day, HoursRules rules) {
        var known = day.usual;
        if (known == null || known.looks() != state.hours.all()) {
            known = UsualHours.of(state.hours, weekday -> row(day, StaffFigures.HOURS + weekday), rules.groupLooks());
            day.usual = known;
        }
        return known;
    }

    /** Days of the team on which it touched merchants, by bucket; null where it has not spoken. */
    float @Nullable [] teamsMerchants(DayAccount day) {
        baseline(day);
        var teams = day.teams;
        return teams == null ? null : teams.sums(StaffFigures.MERCHANTS);
    }

    static @Nullable PeerGroup group(@Nullable PeerBaseline baseline) {
        return baseline == null ? null : new PeerGroup(baseline.group(), baseline.people());
    }
}
