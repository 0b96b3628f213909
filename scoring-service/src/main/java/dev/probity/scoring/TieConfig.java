package dev.probity.scoring;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;

/** What ties parties to each other, and what ties too many. */
public interface TieConfig {
    /** How long a tie is remembered after it was last seen. */
    @WithDefault("P180D")
    Duration remembered();

    /** Staff and merchants to whom a go-between may be tied; one with more is a hub, a payment processor or an office line, and ties nobody. */
    @WithDefault("150")
    @Min(2)
    @Max(500)
    int mostTies();

    /** Parties that may share an identifier; one that more share is a hub and ties nobody. */
    Hubs hubs();

    /** Errands for a go-between's clients. */
    Affinity affinity();

    /** Errands for a go-between's clients. */
    interface Affinity {
        /** Shares of the visits that nobody else asked for and that may have been for one go-between's clients. */
        @WithDefault("0.01,0.05,0.2")
        List<Double> bets();

        /** How likely somebody who visits a go-between's client is to come back once more. */
        @WithDefault("0.6")
        @DecimalMin("0.01")
        @DecimalMax("0.99")
        double returning();

        /** Share of such visits on which a power is used, not only a look taken. */
        @WithDefault("0.5")
        @DecimalMin("0.01")
        @DecimalMax("0.99")
        double powers();

        /** How many times likelier than by chance one visit may count. */
        @WithDefault("1000")
        @DecimalMin("1")
        double most();
    }

    /** Payments from go-betweens to staff. */
    Payment payment();

    /** Payments from go-betweens to staff. */
    interface Payment {
        /** Currency in which amounts are compared; payments in others tie, but are not judged. */
        @WithDefault("USD")
        String currency();

        /** Least amount of a bribe. */
        @WithDefault("80")
        @DecimalMin("0.01")
        double least();

        /** Largest amount of a bribe. */
        @WithDefault("2500")
        double most();

        /** How long after a visit to one of the payer's merchants a payment is soon. */
        @WithDefault("P14D")
        Duration soon();

        /** Shares of the payments that may be bribes. */
        @WithDefault("0.1,0.5,0.9")
        List<Double> bets();
    }

    /** Parties that may share an identifier, by its kind. */
    interface Hubs {
        /** Parties that may share a phone. */
        @WithDefault("5")
        @Min(2)
        @Max(100)
        int phone();

        /** Parties that may share a mailbox. */
        @WithDefault("5")
        @Min(2)
        @Max(100)
        int email();

        /** Parties that may share a bank account. */
        @WithDefault("5")
        @Min(2)
        @Max(100)
        int bankAccount();

        /** Parties that may share a device. */
        @WithDefault("8")
        @Min(2)
        @Max(100)
        int device();

        /** Parties that may share an internet address. */
        @WithDefault("5")
        @Min(2)
        @Max(100)
        int ip();

        /** Parties that may share a chat name: a go-between's clients often write from one. */
        @WithDefault("60")
        @Min(2)
        @Max(100)
        int chatHandle();

        /** Parties that may share an address. */
        @WithDefault("6")
        @Min(2)
        @Max(100)
        int address();
    }
}
