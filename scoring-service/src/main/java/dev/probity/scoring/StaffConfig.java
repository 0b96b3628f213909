package dev.probity.scoring;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** What the detectors of staff go by, each under its own name among the detectors' settings. */
public interface StaffConfig {
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
}
