package dev.probity.simulator;

import static dev.probity.simulator.Settings.MINUTE;

import dev.probity.simulator.event.Kind;
import dev.probity.simulator.market.Market;
import dev.probity.simulator.market.OutcomeStream;
import dev.probity.simulator.market.ReviewStream;
import dev.probity.simulator.market.Reviewers;
import dev.probity.simulator.market.StandingStream;
import dev.probity.simulator.plot.Casting;
import dev.probity.simulator.plot.Props;
import dev.probity.simulator.plot.Truth;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.Output;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.tie.Identities;
import dev.probity.simulator.tie.TieStream;
import dev.probity.simulator.tie.Ties;
import dev.probity.simulator.tie.Ties.Party;
import dev.probity.simulator.tip.TipStream;
import dev.probity.simulator.tip.Tips;
import dev.probity.simulator.work.Directory;
import dev.probity.simulator.work.Office;
import dev.probity.simulator.world.World;

/** A story being told: everybody at their place, and the clock that lets them act. It never ends by itself. */
public final class Story {
    private static final long PROLOGUE = 15 * MINUTE;
    private static final long REGISTERS = 10 * MINUTE;

    private final Stage stage;

    /** A story with these settings, its events going to the output and what is true about them to the truth. */
    public Story(Settings settings, Output output, Truth truth) {
        stage = new Stage(settings, output);
        World world = new World(settings);
        Market market = new Market(stage, world);
        Reviewers reviewers = new Reviewers(world);
        Identities identities = new Identities(settings.seed());
        Ties ties = new Ties(stage);
        Tips tips = new Tips(stage);
        Office office = new Office(stage, world, market);

        new Directory(stage, world, identities).publish(settings.from(), REGISTERS);
        long opens = settings.from() + PROLOGUE;
        start(opens, new ReviewStream(stage, world, market, reviewers, care(world, ties)));
        start(opens, new OutcomeStream(stage, world, market, opens));
        start(opens, new StandingStream(stage, world, market));
        start(opens, new TieStream(stage, world, ties, identities, reviewers));
        new TipStream(stage, world, tips).begin(opens);
        office.open(opens);
        new Casting(new Props(stage, world, market, reviewers, office, ties, tips, identities, truth)).begin();
    }

    private static ReviewStream.Care care(World world, Ties ties) {
        return (at, merchant, reviewer) -> ties.contact(
                at,
                new Party(Kind.MERCHANT, world.merchants().number(merchant)),
                new Party(Kind.REVIEWER, reviewer),
                "EMAIL");
    }

    private void start(long at, Actor actor) {
        stage.agenda().add(at, actor);
    }

    /** When the next thing happens, in epoch milliseconds. */
    public long nextAt() {
        return stage.agenda().nextAt();
    }

    /** Lets the next thing happen. */
    public void actNext() {
        stage.agenda().actNext();
    }

    /** Tells all that happens before this moment. */
    public void tellUntil(long moment) {
        while (stage.agenda().nextAt() < moment) {
            stage.agenda().actNext();
        }
    }

    /** How many events were told. */
    public long told() {
        return stage.published();
    }

    /** How many turns are asked for: what grows if memory does. */
    public int waiting() {
        return stage.agenda().size();
    }
}
