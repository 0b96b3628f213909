package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareAccount;
import java.nio.ByteBuffer;
import java.util.List;

/** How a person works, beside what they look at: at which hours, on whose tickets, for whom they use their powers, and whether they are leaving. */
final class Conduct {
    /** Merchants off the beat for whom a power was used, as many as are remembered. */
    private static final int MOST_TREATED = 32;

    /** Hours with look-ups outside the usual ones. */
    ShareAccount oddHours;
    /** Closed tickets that the person opened and in which nobody was in contact with the merchant. */
    ShareAccount selfServed;
    /** Powers used under a ticket that the person opened, among those under a ticket. */
    ShareAccount selfTicketed;
    /** Powers used again for a merchant off the beat, among those used for merchants off the beat. */
    ShareAccount returns;

    Familiar treated;
    private final EarlyContacts contacts;
    /** Day on which notice was given, in days since the epoch; 0 for who stays. */
    int noticeDay;

    Conduct() {
        this(
                new ShareAccount(),
                new ShareAccount(),
                new ShareAccount(),
                new ShareAccount(),
                new Familiar(MOST_TREATED),
                new EarlyContacts());
    }

    private Conduct(
            ShareAccount oddHours,
            ShareAccount selfServed,
            ShareAccount selfTicketed,
            ShareAccount returns,
            Familiar treated,
            EarlyContacts contacts) {
        this.oddHours = oddHours;
        this.selfServed = selfServed;
        this.selfTicketed = selfTicketed;
        this.returns = returns;
        this.treated = treated;
        this.contacts = contacts;
    }

    /** Forgets for whom powers were used. */
    void forgetReturns() {
        returns = new ShareAccount();
        treated = new Familiar(MOST_TREATED);
    }

    /** What is left when all that was made of deeds is forgotten: whether the person is leaving is no deed. */
    Conduct anew() {
        var fresh = new Conduct();
        fresh.noticeDay = noticeDay;
        return fresh;
    }

    /** Notes a contact with a merchant, for tickets that are told of after it. */
    void contact(int merchant, int minute) {
        contacts.add(merchant, minute);
    }

    /** The ticket, and whether a contact came before it. */
    OwnTickets.Entry told(OwnTickets.Entry ticket, int slack) {
        return contacts.answered(ticket, slack) ? ticket.with(OwnTickets.ANSWERED) : ticket;
    }

    void write(ByteBuffer out) {
        var accounts = List.of(oddHours, selfServed, selfTicketed, returns);
        int used = 0;
        for (int i = 0; i < accounts.size(); i++) {
            used |= accounts.get(i).isEmpty() ? 0 : 1 << i;
        }
        out.put((byte) used).putShort((short) noticeDay);
        accounts.stream().filter(account -> !account.isEmpty()).forEach(account -> account.write(out));
        treated.write(out);
        contacts.write(out);
    }

    static Conduct read(ByteBuffer in) {
        int used = in.get();
        int noticeDay = Short.toUnsignedInt(in.getShort());
        var accounts = new ShareAccount[4];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = (used & 1 << i) == 0 ? new ShareAccount() : ShareAccount.read(in);
        }
        var conduct = new Conduct(
                accounts[0],
                accounts[1],
                accounts[2],
                accounts[3],
                Familiar.read(in, MOST_TREATED),
                EarlyContacts.read(in));
        conduct.noticeDay = noticeDay;
        return conduct;
    }
}
