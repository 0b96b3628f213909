package dev.probity.scoring;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that an operator may set for this service, with its default. */
@ConfigMapping(prefix = "probity.scoring")
public interface ScoringConfig {
    /** Stable name of this instance among its siblings; a restart under the same name takes its partitions up at once. */
    @WithDefault("scoring-0")
    String instance();

    /** Folder of the local state; it should survive a restart, else it is restored from Kafka. */
    @WithDefault("target/scoring-state")
    Path stateDir();

    /** MiB of native memory for all local stores together, beside the JVM's heap. */
    @WithDefault("64")
    @Min(16)
    int stateMemoryMib();

    /** What kind of place this is: local, staging or production. Sign-ins of the local suite are good where it is local, and nowhere else. */
    @WithDefault("production")
    Place place();

    /** How long, by a party's own event time, any repeat of an event is known; PT0S is off, and repeats are known among the last 128 events of a member of staff or merchant. */
    @WithDefault("PT0S")
    Duration exactRepeats();

    /**
     * How far what a record tells may lie ahead of the time at which Kafka took it; what is of later goes to the dead letters, for everything here goes by the events'
     * own time.
     */
    @WithDefault("P1D")
    Duration ahead();

    /** Largest body of a request; a preview of rules brings up to 10,000 events. */
    @WithDefault("32M")
    MemorySize body();

    /** Time zone of a site, by its name in profiles of staff, such as Asia/Shanghai: people's hours are shown by it, and by UTC where it is not set. */
    Map<String, ZoneId> sites();

    /** Roles in which one may ask about subjects here, past case-service's conflict wall: machines alone, unless said otherwise. */
    @WithDefault("service")
    Set<String> subjectsFor();

    /** How a subject's bill is added up. */
    Risk risk();

    /** Which bills become alerts. */
    Alerts alerts();

    /** How much is bet on detectors. */
    Bets bets();

    /** What a back-test may cost. */
    BackTests backTests();

    /** What the detectors go by. */
    DetectorConfig detectors();

    /** Sigma rules. */
    Rules rules();

    /** Names to look out for. */
    Watchlist watchlist();

    /** Names to look out for. */
    interface Watchlist {
        /** File of names, as the Office of Foreign Assets Control publishes it ({@code sdn.csv}, plain or gzip); none is looked at where it isn't set. */
        Optional<Path> names();

        /** File of their aliases ({@code alt.csv}); wanted where names are set. */
        Optional<Path> aliases();

        /** Share of the guilty merchants who are on the list under one of its names. */
        @WithDefault("0.02")
        @DecimalMin("0")
        @DecimalMax("1")
        double listed();
    }

    /** Kinds of places. */
    enum Place {
        LOCAL,
        STAGING,
        PRODUCTION
    }

    /** How a bill is added up. */
    interface Risk {
        /** Decibans a subject starts with: the base rate, 1 in 10,000. */
        @WithDefault("-40")
        double priorDecibans();

        /** Decibans of the alert line. */
        @WithDefault("0")
        double alertLineDecibans();

        /** Most that one family can add, in decibans. */
        @WithDefault("25")
        @DecimalMin("0")
        double familyCapDecibans();

        /** Share of a family's e-value that is set aside, which bounds what it can speak for a subject: 0.5 gives −3 decibans. */
        @WithDefault("0.5")
        @DecimalMin("0.0001")
        @DecimalMax("0.9")
        double familyFloorShare();

        /** A bill is published again once its total moved by this many decibans; 0 publishes every change. */
        @WithDefault("0.5")
        @DecimalMin("0")
        double publishStepDecibans();

        /** The same for the bill of a quiet subject, one below the alerts' floor before and after: there are many, and nobody waits for them. */
        @WithDefault("3")
        @DecimalMin("0")
        double quietStepDecibans();
    }

    /** Which bills become alerts. */
    interface Alerts {
        /** Most new alerts in one budget day. */
        @WithDefault("50")
        @Min(1)
        @Max(100_000)
        int budgetPerDay();

        /** Part of the day's budget that only bills over the line may use. */
        @WithDefault("10")
        @Min(0)
        int reservedForLine();

        /** Total, in decibans, from which a bill below the line is a candidate. */
        @WithDefault("-30")
        double floorDecibans();

        /** After this long on the clock without a new candidate, the day's remaining budget is given to the heaviest who wait. */
        @WithDefault("PT15S")
        Duration idle();
    }

    /** What a back-test may cost. */
    interface BackTests {
        /** Records that one may read; it holds some kilobytes for each finding of the largest partition. */
        @WithDefault("500000")
        @Min(1)
        long mostRecords();

        /** Events that the rules of a draft may be tried on; only those of one partition's parties are remembered at a time. */
        @WithDefault("20000000")
        @Min(1)
        long mostEvents();

        /** How long one may take. */
        @WithDefault("PT30M")
        Duration longest();
    }

    /** How much is bet on detectors. */
    interface Bets {
        /** Bet on a detector that is listed neither in {@code detectors} nor in {@code few}. */
        @WithDefault("0.8")
        @DecimalMin("0")
        @DecimalMax("1")
        double configured();

        /** Bet on the detectors in {@code few}. */
        @WithDefault("0.3")
        @DecimalMin("0")
        @DecimalMax("1")
        double seldom();

        /** Detectors in which few of the guilty show: most keep their hours, their volume and their tickets in order, and what they do is a dozen acts among hundreds. */
        @WithDefault("anomaly,data-class,hours,interventions,portfolio,purpose,self-served,volume")
        Set<String> few();

        /**
         * Part of the bet on the detectors in {@code few} that is laid where the subject works with merchants: the guilty among them show in what merchants gain and in
         * who pays them; of whoever never touches a merchant, behaviour is all that speaks.
         */
        @WithDefault("0.15")
        @DecimalMin("0")
        @DecimalMax("1")
        double withMerchants();

        /** Configured bet by detector; goes before all others. */
        Map<String, Double> detectors();

        /** How many closed cases the configured bet weighs as much as. */
        @WithDefault("20")
        @DecimalMin("0.001")
        double strength();

        /** Least bet that outcomes can teach. */
        @WithDefault("0.05")
        @DecimalMin("0")
        double least();

        /** Greatest bet that outcomes can teach. */
        @WithDefault("0.95")
        @DecimalMax("1")
        double most();

        /** How far bets move towards the whole on windows that begin after the subject gave notice: what is done in the last weeks counts for more. */
        @WithDefault("0.5")
        @DecimalMin("0")
        @DecimalMax("1")
        double onNotice();
    }

    /** Sigma rules. */
    interface Rules {
        /** Part of a week's e-value that is bet on rules: what the silence of all of them costs it, and what a rare match is multiplied by. */
        @WithDefault("0.1")
        @DecimalMin("0.001")
        @DecimalMax("0.9")
        double stake();

        /** Folder of rules that is followed, such as a mounted ConfigMap: {@code .yml} and {@code .yaml} in it and below; nothing is followed without it. */
        Optional<Path> folder();

        /** How often the folder is looked at. */
        @WithDefault("PT10S")
        Duration rescan();

        /** Values that stand for a placeholder of rules ({@code expand}), each of which may have wildcards. */
        Map<String, List<String>> placeholders();
    }
}
