package dev.probity.simulator.tie;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.StaffMember;
import dev.probity.simulator.world.Team;
import dev.probity.simulator.world.World;

/**
 * Who innocently shares a home, a telephone or an errand with whom.
 *
 * <p>Without them everybody whose device a stranger was seen on, and every private person who works for several merchants, would be guilty.
 */
final class Acquaintances {
    private static final double SHARES_A_HOME = 0.08;
    private static final double HAS_AN_AGENT = 0.15;
    private static final int MERCHANTS_PER_AGENT = 150;

    private final World world;
    private final long seed;

    Acquaintances(World world) {
        this.world = world;
        seed = world.settings().seed();
    }

    /** The private person with whom a member of staff lives, or −1. */
    int housemate(int staff) {
        boolean shares = Rng.unit(seed, 250, staff) < SHARES_A_HOME;
        return shares ? Math.floorMod(Rng.hash(seed, 251, staff), world.persons()) : -1;
    }

    /** The bookkeeper, forwarder or assistant who works for a merchant and for others, or −1. */
    int agent(int merchant) {
        int agents = Math.max(2, world.merchants().count() / MERCHANTS_PER_AGENT);
        boolean has = Rng.unit(seed, 252, merchant) < HAS_AN_AGENT;
        long agent = Math.floorMod(Rng.hash(seed, 253, merchant), agents);
        return has ? Math.floorMod(Rng.hash(seed, 254, agent), world.persons()) : -1;
    }

    /** A former member of somebody's team as the private person that they are now, or −1. */
    int formerColleague(Rng rng, int staff, long at) {
        Team team = world.staff(staff).team();
        StaffMember colleague = world.staff(team.first() + rng.below(team.size()));
        return colleague.leftAt() <= at ? world.formerSelf(colleague) : -1;
    }
}
