package dev.probity.scoring.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event, as far as detectors look at it. */
public sealed interface PartyEvent {
    EventHead head();

    /** Something that a member of staff did: counts as a look-up, and as a touch of each merchant it names. */
    sealed interface Deed extends PartyEvent {
        /** What was done to which kind of data, in few words; familiar or new to the person and the peers. */
        String label();

        /** Kind of data whose volume is watched. */
        String volumeClass();

        /** Records that it moved. */
        long records();

        /** Merchants it concerned, as {@code merchant:id}. */
        List<String> merchants();

        /** Ticket it was said to be for; null when none was named. */
        @Nullable
        String ticket();
    }

    /**
     * A look at internal data.
     *
     * @param action VIEW, SEARCH, QUERY or EXPORT
     * @param volumeClass class of data, an open vocabulary
     * @param merchants whose data, as {@code merchant:id}; empty when it is nobody's in particular
     * @param records how many; 1 when not said
     * @param ticket ticket it was said to be for; null when none was named
     */
    record Access(
            EventHead head,
            String action,
            String volumeClass,
            List<String> merchants,
            long records,
            @Nullable String ticket)
            implements Deed {
        public Access {
            merchants = List.copyOf(merchants);
        }

        @Override
        public String label() {
            return action + " " + volumeClass;
        }
    }

    /**
     * A use of a power for or against a merchant.
     *
     * @param operation what was done
     * @param merchants the one merchant, as {@code merchant:id}
     * @param ticket ticket it was said to be for; null when none was named
     */
    record Intervention(
            EventHead head,
            String operation,
            List<String> merchants,
            @Nullable String ticket) implements Deed {
        public Intervention {
            merchants = List.copyOf(merchants);
        }

        @Override
        public String label() {
            return operation;
        }

        @Override
        public String volumeClass() {
            return operation;
        }

        @Override
        public long records() {
            return 1;
        }
    }

    /**
     * A record of somebody else's log.
     *
     * @param service where it was done
     * @param action what was done there; empty when the record doesn't say
     */
    record ForeignLog(EventHead head, String service, String action) implements Deed {
        @Override
        public String label() {
            return action.isEmpty() ? service : service + " " + action;
        }

        @Override
        public String volumeClass() {
            return service;
        }

        @Override
        public long records() {
            return 1;
        }

        @Override
        public List<String> merchants() {
            return List.of();
        }

        @Override
        public @Nullable String ticket() {
            return null;
        }
    }

    /**
     * What makes an access legitimate.
     *
     * @param ticket its id
     * @param merchant merchant it is about, as {@code merchant:id}
     * @param openedAt when it was opened
     * @param closedAt when it was closed; null while open
     */
    record Ticket(
            EventHead head,
            String ticket,
            String merchant,
            Instant openedAt,
            @Nullable Instant closedAt) implements PartyEvent {}

    /**
     * Who a member of staff is; an empty text stands for what is not said.
     *
     * @param role what they do
     * @param site where
     * @param team with whom
     * @param portfolio merchants who are the person's own clients, as {@code merchant:id}
     */
    record StaffProfile(EventHead head, String role, String site, String team, List<String> portfolio)
            implements PartyEvent {
        public StaffProfile {
            portfolio = List.copyOf(portfolio);
        }
    }

    /**
     * Who a merchant is.
     *
     * @param category what it sells; empty when not said
     */
    record MerchantProfile(EventHead head, String category) implements PartyEvent {}

    /**
     * A review appeared.
     *
     * @param reviewId the review
     * @param reviewer who wrote it, as {@code reviewer:id}
     * @param rating 1..5 stars
     */
    record Review(EventHead head, String reviewId, String reviewer, double rating) implements PartyEvent {}

    /** An event that no detector looks at yet; it is remembered as seen. */
    record Unwatched(EventHead head) implements PartyEvent {}
}
