package dev.probity.scoring;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

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

    /** Reviews that look organised. */
    Reviews reviews();

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

        /** How sure of that share, in merchant-days. */
        @WithDefault("4")
        double absentStrength();

        /** Parts of the ticketed uses that a suspect would make without a ticket. */
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

    /** How sure, in observations, peers' figures may make us of one person's share. */
    @WithDefault("100")
    double mostStrength();

    /** What is left of a week of one's own past after another week. */
    @WithDefault("0.95")
    double pastFade();
}
