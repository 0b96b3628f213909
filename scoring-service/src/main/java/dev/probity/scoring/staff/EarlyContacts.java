package dev.probity.scoring.staff;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Contacts with merchants of the last day, for tickets that are told of after them: tickets and contacts lie on different topics, which do not wait for each other. */
final class EarlyContacts {
    private static final int MOST = 8;

    /** The grace is at most a day: a ticket that is told of later than that is no longer waited for. */
    private static final int KEPT_MINUTES = (int) Duration.ofDays(1).toMinutes();

    /**
     * One contact.
     *
     * @param merchant stands for the merchant
     * @param minute minute since the epoch
     */
    private record Early(int merchant, int minute) {}

    private final List<Early> contacts = new ArrayList<>(0);

    /** Remembers a contact; those long before it, and the oldest where there are too many, are given up. */
    void add(int merchant, int minute) {
        contacts.removeIf(contact -> contact.minute < minute - KEPT_MINUTES);
        if (contacts.size() == MOST) {
            contacts.remove(oldest());
        }
        contacts.add(new Early(merchant, minute));
    }

    private Early oldest() {
        var oldest = contacts.getFirst();
        for (var contact : contacts) {
            oldest = contact.minute < oldest.minute ? contact : oldest;
        }
        return oldest;
    }

    /** Whether one of them falls into the ticket's time. */
    boolean answered(OwnTickets.Entry ticket, int slack) {
        return contacts.stream()
                .anyMatch(contact -> contact.merchant == ticket.merchant() && ticket.covers(contact.minute, slack));
    }

    void write(ByteBuffer out) {
        out.put((byte) contacts.size());
        contacts.forEach(contact -> out.putInt(contact.merchant).putInt(contact.minute));
    }

    static EarlyContacts read(ByteBuffer in) {
        var contacts = new EarlyContacts();
        for (int left = in.get(); left > 0; left--) {
            contacts.contacts.add(new Early(in.getInt(), in.getInt()));
        }
        return contacts;
    }
}
