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
    Purpose purpose();

    /** Looks at what is new. */
    Portfolio portfolio();

    /** Powers used without a ticket. */
    Powers powers();

    /** Looks off the beat and without a ticket. */
    Errand errand();

    /** How much is moved. */
    Volume volume();

    /** At which hours. */
    Hours hours();

    /** On whose tickets. */
    Tickets tickets();

    /** Days unlike the group's. */
    Anomaly anomaly();

    /** What people tell. */
    Tips tips();

    /** Reviews that look organised. */
    Reviews reviews();

    /** Who is tied to whom. */
    TieConfig ties();

    LockStep lockStep();

    Likeness likeness();

    /** Gains after touches. */
    Gains gains();

    /** Whom one is compared with. */
    interface Peers {
        /** People below which a group is widened. */
        @WithDefault("30")
        @Min(1)
        int fewest();
    }

    /** Looks without a ticket. */
    interface Purpose {
        /** How long before it is opened and after it is closed a ticket covers a look. */
        @WithDefault("PT2H")
        Duration slack();

        /** Share of merchant-days without a ticket, before peers have spoken: a quarter is ordinary life. */
        @WithDefault("0.25")
        double absentMean();

        /** How sure of that share, in merchant-days. */
        @WithDefault("4")
        double absentStrength();

        /** Share of another merchant's ticket among those without one, before peers have spoken. */
        @WithDefault("0.1")
        double mistakenMean();

        /** How sure of that share, in merchant-days. */
        @WithDefault("4")
        double mistakenStrength();

        /** Parts of the ticketed that a suspect would look at without a ticket. */
        @WithDefault("0.05,0.15,0.4,0.8")
        List<Double> shifts();
    }

    /** Looks at what is new. */
    interface Portfolio {
        /** Active days after which touches of new merchants are judged. */
        @WithDefault("5")
        @Min(0)
        int settlingDays();

        /** Share of merchants off the beat among those without a ticket, before peers have spoken. */
        @WithDefault("0.3")
        double offBeatMean();

        /** Share of new labels, before peers have spoken. */
        @WithDefault("0.25")
        double novelMean();

        /** How sure of those shares, in observations. */
        @WithDefault("4")
        double absentStrength();

        /** Parts of the merchants on the beat that a suspect would exchange for others. */
        @WithDefault("0.05,0.15,0.4,0.8")
        List<Double> shifts();

        /** Parts of the familiar labels that a suspect would exchange for new ones: a single kind of data is enough to sell. */
        @WithDefault("0.005,0.02,0.1,0.4,0.9")
        List<Double> novelShifts();
    }

    /** Powers used without a ticket. */
    interface Powers {
        /** Share of uses without a ticket, before peers have spoken. */
        @WithDefault("0.1")
        double absentMean();

        /** Share of uses for a merchant off the beat for which the person had used one before, before peers have spoken. */
        @WithDefault("0.1")
        double returnMean();

        /** How sure of those shares, in merchant-days. */
        @WithDefault("4")
        double absentStrength();

        /** Parts of the other uses that a suspect would make without a ticket, or for a merchant served before. */
        @WithDefault("0.15,0.4,0.8")
        List<Double> shifts();
    }

    /** Looks off the beat and without a ticket. */
    interface Errand {
        /** How many of a person's own ordinary look-ups weigh as much as the role's. */
        @WithDefault("50")
        double roleStrength();

        /** Shares of the errands that may have been paid for. */
        @WithDefault("0.05,0.2,0.5")
        List<Double> bets();

        /** How many times likelier than in ordinary work one kind of look-up may count. */
        @WithDefault("100")
        @DecimalMin("1")
        double most();
    }

    /** How much is moved. */
    interface Volume {
        /** Part of each day's e-value that is bet. */
        @WithDefault("0.25")
        double dayBet();

        /** What is left of a day of one's own past after another active day. */
        @WithDefault("0.95")
        double pastFade();

        /** Active days before anything is said. */
        @WithDefault("3")
        double fewestDays();

        /** Standard deviation of the logarithm of an innocent day by its forecast, before own days are known. */
        @WithDefault("1")
        double spread();

        /** In how many days' worth that spread is believed. */
        @WithDefault("5")
        double spreadTrust();
    }

    /** At which hours. */
    interface Hours {
        /** Share of a mean hour's look-ups below which an hour of the week is outside the usual ones. */
        @WithDefault("0.1")
        double usual();

        /** How many own look-ups weigh as much as the group's hours. */
        @WithDefault("20")
        double groupLooks();

        /** Own look-ups before any hour is judged. */
        @WithDefault("50")
        double fewestLooks();

        /** Share of hours outside the usual ones, before peers have spoken. */
        @WithDefault("0.05")
        double oddMean();

        /** How sure of that share, in hours. */
        @WithDefault("4")
        double oddStrength();

        /** Parts of the usual hours that a suspect would exchange for others. */
        @WithDefault("0.05,0.15,0.4,0.8")
        List<Double> shifts();
    }

    /** On whose tickets. */
    interface Tickets {
        /** Share of closed tickets that their own worker opened and told nobody of, before peers have spoken. */
        @WithDefault("0.15")
        double selfServedMean();

        /** Share of powers used under a ticket of one's own, before peers have spoken. */
        @WithDefault("0.2")
        double selfTicketedMean();

        /** How sure of those shares, in observations. */
        @WithDefault("4")
        double absentStrength();

        /** Parts of the others' tickets that a suspect would exchange for tickets of their own. */
        @WithDefault("0.03,0.1,0.3,0.7")
        List<Double> shifts();
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
