package dev.probity.scoring.explanation;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a member of staff's work at the merchants of a suspicion, one entry for each merchant and day on which a touch without a ticket speaks against them.
 *
 * @param days the merchant-days
 * @param clients declared clients; empty when no profile has come
 * @param teamChance share of all merchants that would pass for the team's by chance; empty when the team's are not known
 * @param shared what ties the subject to go-betweens, of all that is among the suspicion's events
 */
public record Work(
        List<MerchantDay> days, java.util.OptionalInt clients, OptionalDouble teamChance, List<Shared> shared) {
    /** Nothing is known. */
    public static final Work UNKNOWN =
            new Work(List.of(), java.util.OptionalInt.empty(), OptionalDouble.empty(), List.of());

    public Work {
        days = List.copyOf(days);
        shared = List.copyOf(shared);
    }

    /** The same with what ties the subject. */
    public Work tiedBy(List<Shared> ties) {
        return new Work(days, clients, teamChance, ties);
    }

    /**
     * Something that ties the subject to a go-between.
     *
     * @param dealing whether they dealt with each other; else they were seen with the same identifier
     * @param parties who share the identifier, or whom the go-between deals with among staff and merchants
     * @param most so many make it a hub, which ties nobody
     */
    public record Shared(boolean dealing, int parties, int most) {}

    /**
     * One merchant on one day.
     *
     * @param merchant as {@code merchant:id}
     * @param client whether it is a declared client
     * @param team whether others of the team touched it, too
     * @param testable whether a later ticket of the time would still be remembered
     * @param ticketAfter how long after the touch a ticket for the merchant was opened; null where none was
     */
    public record MerchantDay(
            String merchant,
            boolean client,
            boolean team,
            boolean testable,
            @Nullable Duration ticketAfter) {}
}
