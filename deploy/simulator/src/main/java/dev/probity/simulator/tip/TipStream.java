package dev.probity.simulator.tip;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.world.World;

/** Grudges, mistakes and things that are none of anybody's business: the tips that lead nowhere. */
public final class TipStream implements Actor {
    /** 1.57 reports a year for 100 people at work is what hotlines get (NAVEX, Hotline and Incident Management Benchmark, 2024). */
    private static final double A_STAFF_A_DAY = 1.57 / 100 / 365;

    private static final double A_MERCHANT_A_DAY = 2.0 / 100 / 365;
    private static final double OF_PERSONS = 0.15;

    private final Stage stage;
    private final World world;
    private final Tips tips;
    private final Rng rng;

    /** The idle tips of this world. */
    public TipStream(Stage stage, World world, Tips tips) {
        this.stage = stage;
        this.world = world;
        this.tips = tips;
        rng = stage.rng(260, 0);
    }

    /** Lets the first come in its time. */
    public void begin(long from) {
        stage.agenda().add(from + gap(), this);
    }

    private long gap() {
        return 1 + (long) rng.exponential(DAY / (staffADay() + merchantsADay()));
    }

    private double staffADay() {
        return world.staffCount() * A_STAFF_A_DAY;
    }

    private double merchantsADay() {
        return world.merchants().count() * A_MERCHANT_A_DAY;
    }

    @Override
    public void act(long at) {
        if (rng.chance(OF_PERSONS)) {
            tips.take(rng, at, Kind.PERSON, world.personNumber(rng.below(world.persons())));
        } else if (rng.chance(staffADay() / (staffADay() + merchantsADay()))) {
            tips.take(
                    rng,
                    at,
                    Kind.STAFF,
                    world.staff(rng.below(world.staffCount())).number());
        } else {
            tips.take(
                    rng,
                    at,
                    Kind.MERCHANT,
                    world.merchants().number(world.merchants().pick(rng)));
        }
        stage.agenda().add(at + gap(), this);
    }
}
