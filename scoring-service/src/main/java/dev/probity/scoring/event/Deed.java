package dev.probity.scoring.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a member of staff did: counts as a look-up, and as a touch of each merchant it names. */
public sealed interface Deed extends PartyEvent {
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

    @Override
    default String what() {
        return Words.of(label(), records());
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
}
