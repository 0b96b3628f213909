package dev.probity.scoring;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** What the detectors of reviews go by, each under its own name among the detectors' settings. */
public interface ReviewConfig {
    /** Reviews that look organised. */
    interface Reviews {
        /** Ratings up to this, in stars, are the worst. */
        @WithDefault("1.5")
        double low();

        /** Ratings from this, in stars, are the best. */
        @WithDefault("4.5")
        double high();

        /** Days of a merchant's own history before bursts are judged. */
        @WithDefault("14")
        @Min(0)
        int settlingDays();

        /** Reviews a day where like merchants have not spoken. */
        @WithDefault("0.2")
        double absentMean();

        /** In how many days' worth the like merchants' mean is believed. */
        @WithDefault("10")
        double priorDays();

        /** Wildness of an innocent merchant's days, as a gamma distribution's shape: the smaller, the wilder. */
        @WithDefault("0.5")
        double shape();

        /** What is left of a day of the own past after another day. */
        @WithDefault("0.98")
        double pastFade();

        /** Share of the worst, and of the best, ratings where like merchants have not spoken. */
        @WithDefault("0.3")
        double extremeMean();

        /** How sure of that share, in reviews. */
        @WithDefault("3")
        double extremeStrength();

        /** Parts of the other ratings that a ring would turn into extreme ones. */
        @WithDefault("0.15,0.4,0.8")
        List<Double> shifts();
    }

    /** Reviewers who move together. */
    interface LockStep {
        /** How far apart reviews of one merchant may lie to be written at the same time. */
        @WithDefault("PT12H")
        Duration within();

        /** How far apart they may lie to show who is about at all. */
        @WithDefault("P7D")
        Duration beside();

        /** Share of familiar faces among those who write at the same time, before anything is known of them. */
        @WithDefault("0.02")
        double chanceMean();

        /** How sure of that share, in reviews beside others. */
        @WithDefault("20")
        double chanceStrength();

        /** Parts of the others whom a ring would turn into familiar faces. */
        @WithDefault("0.1,0.3,0.7")
        List<Double> parts();

        /** Part of each review's e-value that is bet. */
        @WithDefault("0.5")
        double bet();
    }

    /** Reviews that are like each other's. */
    interface Likeness {
        /** Share of word pairs in common from which one text repeats another. */
        @WithDefault("0.8")
        double alike();

        /** Reviewers of one merchant at one address from whom on it is a hub, which says nothing. */
        @WithDefault("8")
        @Min(2)
        int hub();

        /** Below this share neither is believed to lie: homes share devices, and hurried people say the same. */
        @WithDefault("0.01")
        double leastShare();

        /** Share of reviews that repeat another's words where like merchants have not spoken. */
        @WithDefault("0.1")
        double copiedMean();

        /** Share of reviews from another reviewer's device or address where like merchants have not spoken. */
        @WithDefault("0.05")
        double sharedMean();

        /** How sure of those shares, in reviews. */
        @WithDefault("3")
        double absentStrength();

        /** Parts of the other reviews that a ring would copy, or write from shared devices. */
        @WithDefault("0.05,0.15,0.4,0.8")
        List<Double> shifts();
    }
}
