package dev.probity.scoring.tie;

import dev.probity.scoring.exchange.StaffTouch;
import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.util.List;

/** What tasks tell each other about ties; each letter says all that is known and replaces the one before it, so that a repetition changes nothing. */
public sealed interface TieLetter {
    /**
     * To an identifier: this party was seen with it.
     *
     * @param kind kind of the identifier
     * @param party who, as {@code kind:id}
     * @param event where it says so
     */
    record Sighting(TieKind kind, String party, EvidenceRef event) implements TieLetter {}

    /**
     * To a go-between: with these you share an identifier.
     *
     * @param kind kind of the identifier
     * @param identifier its key
     * @param sharers how many parties share it
     * @param own event that ties the go-between to it; any when nobody is left
     * @param others staff and merchants among the sharers, with the event that says so; none when the identifier ties nobody (any more)
     * @param at event time at which this is known
     */
    record Shared(TieKind kind, String identifier, int sharers, EvidenceRef own, List<Sharer> others, Instant at)
            implements TieLetter {
        public Shared {
            others = List.copyOf(others);
        }
    }

    /**
     * Who shares an identifier.
     *
     * @param party who
     * @param event where it says so
     */
    record Sharer(String party, EvidenceRef event) {}

    /**
     * To a go-between: you dealt with this member of staff, or merchant.
     *
     * @param kind PAID, PAID_BY or CONTACT
     * @param other with whom
     * @param event where it says so
     */
    record Met(TieKind kind, String other, EvidenceRef event) implements TieLetter {}

    /**
     * To a member of staff or a merchant: this go-between is tied to you, and to these on the other side.
     *
     * @param goBetween who
     * @param standing how it stands between staff and merchants
     * @param tie what ties the receiver to it; null when nothing does any more
     * @param alike how many of the receiver's side are tied to it as strongly, the receiver among them
     * @param others those on the other side by whom the receiver can be reached, the rarest ties first; not all where there are many
     * @param at event time at which this is known
     */
    record News(
            String goBetween,
            Standing standing,
            @org.jspecify.annotations.Nullable Tie tie,
            int alike,
            List<Reached> others,
            Instant at)
            implements TieLetter {
        public News {
            others = List.copyOf(others);
        }
    }

    /**
     * Somebody on the other side of a go-between.
     *
     * @param party who
     * @param by what ties them to the go-between
     */
    record Reached(String party, Strand by) {}

    /**
     * To a merchant: this is what you sell.
     *
     * @param category as its profile says
     */
    record Called(String category) implements TieLetter {}

    /**
     * To a merchant: you were touched by a member of staff.
     *
     * @param touch one person's day
     */
    record Touched(StaffTouch touch) implements TieLetter {}

    /**
     * To a member of staff: you were at this merchant off your beat, and whose client it is.
     *
     * @param merchant which, as {@code merchant:id}
     * @param category what it sells; empty when unknown
     * @param day days since the epoch, UTC
     * @param covered whether a ticket covered it
     * @param share chance that such a touch in that category is of that merchant, by everybody else's of late; not a number where that is not known
     * @param clients go-betweens that the merchant is tied to
     * @param event the touch
     * @param at event time at which this is known
     */
    record Errand(
            String merchant,
            String category,
            int day,
            boolean covered,
            float share,
            List<ClientOf> clients,
            EvidenceRef event,
            Instant at)
            implements TieLetter {
        public Errand {
            clients = List.copyOf(clients);
        }
    }

    /**
     * Whose client a merchant is.
     *
     * @param goBetween who
     * @param merchants how many merchants that go-between is tied to
     * @param strength strengths of its ties to merchants, added up
     * @param event where the tie shows
     */
    record ClientOf(String goBetween, int merchants, float strength, EvidenceRef event) {}

    /**
     * To a member of staff: a go-between gave you money.
     *
     * @param payer who
     * @param amount how much, in the currency that is judged
     * @param event where it says so
     */
    record Gave(String payer, double amount, EvidenceRef event) implements TieLetter {}
}
