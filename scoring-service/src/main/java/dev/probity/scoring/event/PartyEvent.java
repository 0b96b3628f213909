package dev.probity.scoring.event;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event, as far as detectors look at it. */
public sealed interface PartyEvent
        permits Deed,
                PartyEvent.Ticket,
                PartyEvent.StaffProfile,
                PartyEvent.MerchantProfile,
                PartyEvent.Tied,
                PartyEvent.Tip,
                PartyEvent.Review,
                PartyEvent.ReviewRemoved,
                PartyEvent.Outcome,
                PartyEvent.Unwatched {
    EventHead head();

    /** What it says, in few words and without anybody's name; null when that is no more than its type. */
    default @Nullable String what() {
        return null;
    }

    /** Points to this event from a finding. */
    default EvidenceRef evidence(@Nullable String merchant, @Nullable Boolean ticketed) {
        var head = head();
        return new EvidenceRef(head.source(), head.id(), head.type(), head.time(), merchant, ticketed, what());
    }

    /**
     * What makes an access legitimate.
     *
     * @param ticket its id
     * @param merchant merchant it is about, as {@code merchant:id}
     * @param openedAt when it was opened
     * @param closedAt when it was closed; null while open
     * @param selfOpened whether whoever works on it opened it, too
     */
    record Ticket(
            EventHead head,
            String ticket,
            String merchant,
            Instant openedAt,
            @Nullable Instant closedAt,
            boolean selfOpened)
            implements PartyEvent {
        /** Stands for it where deeds have theirs. */
        public static final String LABEL = "TICKET";

        /** One that a merchant, a system or a colleague opened. */
        public Ticket(EventHead head, String ticket, String merchant, Instant openedAt, @Nullable Instant closedAt) {
            this(head, ticket, merchant, openedAt, closedAt, false);
        }

        @Override
        public String what() {
            return Words.of(LABEL, 0);
        }
    }

    /**
     * Who a member of staff is; an empty text stands for what is not said.
     *
     * @param role what they do
     * @param site where
     * @param team with whom
     * @param portfolio merchants who are the person's own clients, as {@code merchant:id}
     * @param country ISO 3166-1 alpha-2 code of the country of work
     * @param notice day on which notice was given; null for who stays
     */
    record StaffProfile(
            EventHead head,
            String role,
            String site,
            String team,
            List<String> portfolio,
            String country,
            @Nullable LocalDate notice)
            implements PartyEvent {
        public StaffProfile {
            portfolio = List.copyOf(portfolio);
        }

        /** Somebody who stays, and whose country is not said. */
        public StaffProfile(EventHead head, String role, String site, String team, List<String> portfolio) {
            this(head, role, site, team, portfolio, "", null);
        }
    }

    /**
     * Who a merchant is.
     *
     * @param category what it sells; empty when not said, which leaves it as it was last said
     * @param name trade name; empty when not said
     * @param identifiers what it is known by
     */
    record MerchantProfile(EventHead head, String category, String name, List<Identifier> identifiers)
            implements PartyEvent {
        public MerchantProfile {
            identifiers = List.copyOf(identifiers);
        }
    }

    /** Something that ties parties to each other; parties are {@code kind:id}. */
    sealed interface Tied extends PartyEvent {}

    /**
     * Money was seen to move.
     *
     * @param payer who paid
     * @param payee who was paid
     * @param amount how much; negative where money was given back
     * @param currency ISO 4217
     */
    record Payment(EventHead head, String payer, String payee, double amount, String currency) implements Tied {
        @Override
        public String what() {
            return Words.money(amount, currency);
        }
    }

    /**
     * Two parties were seen in contact.
     *
     * @param partyA one of them
     * @param partyB the other
     */
    record Contact(EventHead head, String partyA, String partyB) implements Tied {}

    /**
     * A party was seen with an identifier.
     *
     * @param party who
     * @param identifier with what
     */
    record Identified(EventHead head, String party, Identifier identifier) implements Tied {
        @Override
        public String what() {
            return Words.of(identifier.kind(), 0);
        }
    }

    /**
     * Somebody told something.
     *
     * @param tip its id
     * @param about parties that it names, the main one first, each once, as {@code kind:id}
     * @param channel on which it came
     * @param anonymous whether nobody stands by it
     * @param text what was told; never to be kept
     */
    record Tip(EventHead head, String tip, List<String> about, String channel, boolean anonymous, String text)
            implements PartyEvent {
        public Tip {
            about = List.copyOf(about);
        }

        @Override
        public String what() {
            return Words.of(channel, 0);
        }

        @Override
        public String toString() {
            return "Tip[" + tip + "]";
        }
    }

    /**
     * A review appeared.
     *
     * @param reviewId the review
     * @param reviewer who wrote it, as {@code reviewer:id}
     * @param rating 1..5 stars
     * @param text its words; null where none are told
     * @param device from which it was written; null where that is not told
     * @param address the same
     */
    record Review(
            EventHead head,
            String reviewId,
            String reviewer,
            double rating,
            @Nullable String text,
            @Nullable String device,
            @Nullable String address)
            implements PartyEvent {
        @Override
        public String what() {
            return Words.stars(rating);
        }
    }

    /**
     * A review is gone, whoever removed it.
     *
     * @param reviewId the review
     * @param rating stars that it gave
     */
    record ReviewRemoved(EventHead head, String reviewId, double rating) implements PartyEvent {
        @Override
        public String what() {
            return Words.stars(rating);
        }
    }

    /**
     * A figure about a merchant.
     *
     * @param metric SALES, SEARCH_RANK (1 is the first place), RATING or STANDING, an open vocabulary
     * @param value what it is now
     * @param previous what it was the period before
     */
    record Outcome(EventHead head, String metric, double value, double previous) implements PartyEvent {
        @Override
        public String what() {
            return Words.change(metric, previous, value);
        }
    }

    /** An event that says nothing that a detector looks at. */
    record Unwatched(EventHead head) implements PartyEvent {}
}
