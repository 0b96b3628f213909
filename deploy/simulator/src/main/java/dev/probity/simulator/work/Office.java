package dev.probity.simulator.work;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.market.Market;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.world.Team;
import dev.probity.simulator.world.World;

/** What everyone at work shares: the desks, the marketplace they work on, and the numbers of tickets. */
public final class Office {
    private static final long FIRST_TICKET = 400_000_000L;

    private final Stage stage;
    private final World world;
    private final Market market;
    private final Desk[] desks;
    private long tickets = FIRST_TICKET;

    /** An office with a desk for each of the world's staff. */
    public Office(Stage stage, World world, Market market) {
        this.stage = stage;
        this.world = world;
        this.market = market;
        desks = new Desk[world.staffCount()];
        for (int i = 0; i < desks.length; i++) {
            desks[i] = new Desk(this, world.staff(i));
        }
    }

    /** Lets everyone start work, after the moment given. */
    public void open(long from) {
        for (Desk desk : desks) {
            desk.start(from);
        }
    }

    Stage stage() {
        return stage;
    }

    World world() {
        return world;
    }

    Market market() {
        return market;
    }

    long nextTicket() {
        return tickets++;
    }

    /** The desk of one member of staff. */
    public Desk desk(int staff) {
        return desks[staff];
    }

    Desk colleague(Team team, Rng rng) {
        return desks[team.first() + rng.below(team.size())];
    }
}
