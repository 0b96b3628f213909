package dev.probity.simulator.work;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.Merchants;
import dev.probity.simulator.world.StaffMember;
import dev.probity.simulator.world.World;
import java.util.Arrays;

/** Which merchants a person's work leads to: the team's category, the own clients, and those of the last days again. */
final class Interests {
    private static final double OWN_CATEGORY = 0.8;
    private static final double RETURNS = 0.3;
    private static final double TICKETED_CLIENT = 0.5;
    private static final double LOOSE_CLIENT = 0.75;
    private static final int REMEMBERED = 4;

    private final StaffMember member;
    private final Merchants merchants;
    private final Rng rng;
    private final int[] portfolio;
    private final int[] lately = new int[REMEMBERED];
    private int oldest;

    Interests(World world, StaffMember member, Rng rng) {
        this.member = member;
        this.rng = rng;
        merchants = world.merchants();
        portfolio = world.portfolio(member);
        Arrays.fill(lately, -1);
    }

    /** Whom a ticket is about. */
    int ticketed(long at) {
        int merchant = client(TICKETED_CLIENT, at);
        lately[oldest] = merchant;
        oldest = (oldest + 1) % REMEMBERED;
        return merchant;
    }

    /** Whom one looks at without a ticket: a client, somebody whose ticket was closed lately, or whoever comes up. */
    int loose(long at) {
        int again = lately[rng.below(REMEMBERED)];
        return again >= 0 && rng.chance(RETURNS) ? again : client(LOOSE_CLIENT, at);
    }

    private int client(double share, long at) {
        if (portfolio.length > 0 && rng.chance(share)) {
            return portfolio[rng.below(portfolio.length)];
        }
        return any(at);
    }

    /** Whoever comes up in the team's category, or now and then anybody. */
    int any(long at) {
        return rng.chance(OWN_CATEGORY) ? merchants.pick(rng, member.team().categoryAt(at)) : merchants.pick(rng);
    }
}
