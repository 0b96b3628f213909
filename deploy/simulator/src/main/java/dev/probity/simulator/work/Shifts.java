package dev.probity.simulator.work;

import static dev.probity.simulator.Settings.DAY;
import static dev.probity.simulator.Settings.MINUTE;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.StaffMember;
import dev.probity.simulator.world.World;

/** When a person works: five days in seven, by rota or Monday to Friday, with weeks of leave and days of sickness. */
final class Shifts {
    static final long LENGTH = 8 * 60 * MINUTE;
    private static final double LEAVE_WEEKS = 0.07;
    private static final double SICK_DAYS = 0.02;
    private static final int DAYS_AHEAD = 60;
    private static final int MONDAY_OF_THE_EPOCH = 3;

    private Shifts() {}

    /** The start of the first shift that starts at or after this moment. */
    static long next(World world, StaffMember member, long after) {
        long offset = world.site(member.team()).offsetMinutes() * MINUTE;
        long day = Math.floorDiv(after + offset, DAY);
        for (int i = 0; i < DAYS_AHEAD; i++, day++) {
            long start = day * DAY + member.shiftMinute() * MINUTE - offset;
            if (start >= after && works(world, member, day)) {
                return start;
            }
        }
        return after + DAYS_AHEAD * DAY;
    }

    private static boolean works(World world, StaffMember member, long day) {
        long weekday = Math.floorMod(day + MONDAY_OF_THE_EPOCH, 7);
        long turn = member.team().role().rota() ? Math.floorMod(weekday + member.rest(), 7) : weekday;
        if (turn >= 5) {
            return false;
        }
        long seed = world.settings().seed();
        long leave = Rng.hash(seed, 190, member.index() * 10_000L + Math.floorDiv(day, 7));
        long sick = Rng.hash(seed, 191, member.index() * 100_000L + day);
        return (leave >>> 11) * 0x1.0p-53 >= LEAVE_WEEKS && (sick >>> 11) * 0x1.0p-53 >= SICK_DAYS;
    }
}
