package dev.probity.simulator.world;

/**
 * What stays true of one person at work.
 *
 * @param index their place in the world
 * @param number the number of their staff id
 * @param team their team
 * @param shiftMinute when their shift starts, in minutes of the local day
 * @param rest which days they are off, 0–6
 * @param pace how much they get done against their role's mean
 * @param loose share of their pieces of work that nobody filed a ticket for
 * @param hiredAt when they joined, or {@link Long#MIN_VALUE}
 * @param noticeAt when notice was given, or {@link Long#MAX_VALUE}
 * @param leftAt when they left, or {@link Long#MAX_VALUE}
 */
public record StaffMember(
        int index,
        int number,
        Team team,
        short shiftMinute,
        byte rest,
        float pace,
        float loose,
        long hiredAt,
        long noticeAt,
        long leftAt) {

    /** Whether they work there at this moment. */
    public boolean employedAt(long at) {
        return at >= hiredAt && at < leftAt;
    }
}
