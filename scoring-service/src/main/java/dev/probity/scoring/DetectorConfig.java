package dev.probity.scoring;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the detectors go by. */
public interface DetectorConfig {
    /** How late an event may come and still be folded into its own hour and day; later ones are counted and weigh nothing. */
    @WithDefault("PT6H")
    Duration grace();

    /** Decibans by which a finding must move before it is said again. */
    @WithDefault("1")
    @DecimalMin("0")
    double stepDecibans();

    /** Parties of a kind whose state each task keeps decoded: up to 60 kB of heap each, their touches included. */
    @WithDefault("512")
    @Min(1)
    int cachedStates();

    /** Whom one is compared with. */
    Peers peers();

    /** Looks without a ticket. */
    StaffConfig.Purpose purpose();

    /** Looks at what is new. */
    StaffConfig.Portfolio portfolio();

    /** Powers used without a ticket. */
    StaffConfig.Powers powers();

    /** Looks off the beat and without a ticket. */
    StaffConfig.Errand errand();

    /** How much is moved. */
    StaffConfig.Volume volume();

    /** At which hours. */
    StaffConfig.Hours hours();

    /** On whose tickets. */
    StaffConfig.Tickets tickets();

    /** Days unlike the group's. */
    Anomaly anomaly();

    /** What people tell. */
    Tips tips();

    /** Reviews that look organised. */
    ReviewConfig.Reviews reviews();

    /** Who is tied to whom. */
    TieConfig ties();

    ReviewConfig.LockStep lockStep();

    ReviewConfig.Likeness likeness();

    /** Gains after touches. */
    Gains gains();

    /** Whom one is compared with. */
    interface Peers {
        /** People below which a group is widened. */
        @WithDefault("30")
        @Min(1)
        int fewest();
    }

    /** Days unlike the group's. */
    interface Anomaly {
        /** Days after which nobody waits for a member's day any longer: people close a day with their next one, so that a Friday is told of on Monday. */
        @WithDefault("4")
        @Min(1)
        int holdDays();

        /** Trees of a forest. */
        @WithDefault("30")
        @Min(1)
        int trees();

        /** Days that each tree holds. */
        @WithDefault("256")
        @Min(2)
        int sample();

        /** Days of members that are kept of each day for later forests. */
        @WithDefault("32")
        @Min(1)
        int daySample();

        /** Days that a forest looks back. */
        @WithDefault("28")
        @Min(1)
        int spanDays();

        /** Days of members before anything is judged. */
        @WithDefault("200")
        @Min(2)
        int fewest();

        /** How many of a person's own days the group's middle weighs as much as, where it is asked how unlike the person usually is. */
        @WithDefault("2")
        double ownTrust();
    }

    /** What people tell. */
    interface Tips {
        /** How many times likelier a tip is about a guilty party than about an innocent one, on a channel that is not listed in {@code channels}. */
        @WithDefault("5")
        @DecimalMin("1")
        double credibility();

        /** The same by channel. */
        Map<String, Double> channels();

        /** Part of what exceeds 1 that is left where nobody stands by the tip. */
        @WithDefault("0.5")
        double anonymous();

        /** Part of what exceeds 1 that is left for parties named beside the main one; it is shared among them. */
        @WithDefault("1")
        double beside();

        /** Part of what exceeds 1 that is left of a further tip that repeats none. */
        @WithDefault("0.5")
        double corroboration();
    }

    /** Gains after touches. */
    interface Gains {
        /** Chance that a paid-for touch shows in the merchant's gains of the same week, of the next, and so on: the later, the less is bet; after that it is waited out. */
        @WithDefault("0.4,0.4,0.2,0.1,0.05")
        List<Double> chances();

        /** Parts of a week that are bet on gains at all. */
        @WithDefault("0.05,0.15,0.4")
        List<Double> bets();

        /** Part of what is bet on a pair that is lost when it does not gain. */
        @WithDefault("0.7")
        double pairBet();

        /** P-values at which a gain is bet on, the largest first. */
        @WithDefault("0.1,0.03,0.01,0.003,0.001")
        List<Double> levels();

        /** Part of each week's bets that is laid anew on whichever merchants were touched. */
        @WithDefault("0.2")
        double renewal();

        /** Pairs of one party that are bet on, the oddest touches first. */
        @WithDefault("64")
        @Min(1)
        @Max(127)
        int mostPairs();

        /** Most that the oddness of one touch may weigh for, as a natural logarithm. */
        @WithDefault("5")
        double mostOddness();

        /** Pair-weeks of like touches below which their ranks say nothing. */
        @WithDefault("100")
        double fewestRanks();

        /** Ratings up to this, in stars, are negative. */
        @WithDefault("2.5")
        double negative();

        /** Negative reviews removed a week where like merchants have not spoken. */
        @WithDefault("0.05")
        double absentRemovals();

        /** Standard deviation of the logarithm of a weekly figure by the one before, where like merchants have not spoken. */
        @WithDefault("0.15")
        double absentSpread();

        /** In how many weeks' worth the like merchants' spread is believed. */
        @WithDefault("4")
        double trust();

        /** In how many weeks' worth the rank among like touches is believed beside the merchant's own weeks. */
        @WithDefault("15")
        double ownTrust();
    }

    /** How sure, in observations, peers' figures may make us of one person's share. */
    @WithDefault("100")
    double mostStrength();

    /** What is left of a week of one's own past after another week. */
    @WithDefault("0.95")
    double pastFade();
}
