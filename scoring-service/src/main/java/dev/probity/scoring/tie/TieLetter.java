package dev.probity.scoring.tie;

import dev.probity.scoring.exchange.PairInput;
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
     * To a member of staff, within their own task: a merchant gained after your touch, or gains may be kept of you no longer.
     *
     * @param news what it gained and how surprising that is, or that it is forbidden
     */
    record Gained(PairInput news) implements TieLetter {}

    /**
     * To a member of staff, within their own task: something became forbidden of you.
     *
     * @param ofTies whether what is kept of ties and errands may rest on it
     */
    record Forbidden(boolean ofTies) implements TieLetter {}

    /**
     * To a member of staff: you were at this merchant without being asked, and whose client it is.
     *
     * @param merchant which, as {@code merchant:id}
     * @param category what it sells; empty when unknown
     * @param day on which day first; days since the epoch, UTC
     * @param days on how many days so far
     * @param power whether a power was used on any of them
     * @param share chance that such a visit in that category is of that merchant, by everybody else's of late; not a number where that is not known
     * @param habit what is ordinary for the role in it
     * @param clients go-betweens that the merchant is tied to
     * @param event the first touch
     * @param at event time at which this is known
     */
    record Errand(
            String merchant,
            String category,
            int day,
            int days,
            boolean power,
            float share,
            Habit habit,
            List<ClientOf> clients,
            EvidenceRef event,
            Instant at)
            implements TieLetter {
        public Errand {
            clients = List.copyOf(clients);
        }
    }

    /**
     * How an errand differs from the role's ordinary ones.
     *
     * @param returns ln of how much likelier it is to come back so often under suspicion; 0 while too little is known
     * @param power ln of how much likelier it is that a power was used, or not, under suspicion; it says where to look and is no evidence here, for other
     *     detectors count it
     */
    record Habit(float returns, float power) {
        static final Habit UNKNOWN = new Habit(0, 0);
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
     * To a go-between: this is how far a member of staff who is tied to you, or no longer is, went to your merchants without being asked.
     *
     * @param staff who
     * @param quarter first day of the quarter it is about; days since the epoch, UTC
     * @param tied staff that are tied to you, as far as the person's task has heard; 0 takes back all that was said of that person
     * @param logE ln of the e-value of the person's errands against you, given the ties
     * @param visited your merchants that they went to
     * @param merchants your merchants
     * @param days merchant-days of these visits
     * @param expected visited merchants that were to be expected by chance
     * @param events what it rests on, newest first, at most {@link #MOST_EVENTS}
     * @param eventCount all events that it rests on
     * @param at event time at which this is known
     */
    record Served(
            String staff,
            int quarter,
            int tied,
            double logE,
            int visited,
            int merchants,
            int days,
            double expected,
            List<EvidenceRef> events,
            int eventCount,
            Instant at)
            implements TieLetter {
        static final int MOST_EVENTS = 12;

        /** Nothing that was said of that person holds any more. */
        static Served takenBack(String staff, Instant at) {
            return new Served(staff, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, at);
        }

        public Served {
            events = List.copyOf(events.size() > MOST_EVENTS ? events.subList(0, MOST_EVENTS) : events);
        }
    }

    /**
     * To a member of staff: a go-between gave you money.
     *
     * @param payer who
     * @param amount how much, in the currency that is judged
     * @param event where it says so
     */
    record Gave(String payer, double amount, EvidenceRef event) implements TieLetter {}
}
