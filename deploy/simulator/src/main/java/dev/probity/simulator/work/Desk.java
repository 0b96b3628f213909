package dev.probity.simulator.work;

import static dev.probity.simulator.Settings.DAY;
import static dev.probity.simulator.Settings.HOUR;
import static dev.probity.simulator.Settings.MINUTE;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.EventLine;
import dev.probity.simulator.event.EventType;
import dev.probity.simulator.event.Key;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.stage.EventRef;
import dev.probity.simulator.world.Merchants;
import dev.probity.simulator.world.StaffMember;
import org.jspecify.annotations.Nullable;

/** One person's work: what they can do, and the ticket that lies on the desk. The routine itself is {@link Routine}'s. */
public final class Desk {
    private static final double AT_HOME = 0.3;

    private final Office office;
    private final StaffMember member;
    private final Rng rng;
    private @Nullable Ticket ticket;

    Desk(Office office, StaffMember member) {
        this.office = office;
        this.member = member;
        rng = office.stage().rng(200, member.index());
    }

    void start(long from) {
        long at = Math.max(from, member.hiredAt() == Long.MIN_VALUE ? from : member.hiredAt());
        new Routine(office, this, rng).startShiftAfter(at);
    }

    /** Whose desk it is. */
    public StaffMember member() {
        return member;
    }

    /** The ticket that is being worked on, if any. */
    public @Nullable Ticket ticket() {
        return ticket;
    }

    /** Some moment of work at or after the given one. */
    public long nextAtWork(long after, Rng luck) {
        long start = Shifts.next(office.world(), member, after - Shifts.LENGTH);
        if (start < after) {
            long left = start + Shifts.LENGTH - after;
            if (left > HOUR) {
                return after + (long) (luck.unit() * left);
            }
            start = Shifts.next(office.world(), member, after);
        }
        return start + (long) (luck.unit() * Shifts.LENGTH);
    }

    /** A ticket that a merchant or a system opened lands on this desk. */
    public Ticket openTicket(long at, int merchant, String kind) {
        return openTicket(at, merchant, kind, -1);
    }

    /** Opens a ticket for oneself. */
    public Ticket openOwnTicket(long at, int merchant, String kind) {
        return openTicket(at, merchant, kind, member.number());
    }

    private Ticket openTicket(long at, int merchant, String kind, int openedBy) {
        Ticket opened = new Ticket(office.nextTicket(), merchant, kind, at, openedBy);
        ticketEvent(at, opened, false);
        return opened;
    }

    void take(@Nullable Ticket taken) {
        ticket = taken;
    }

    /** A ticket of this desk is closed. */
    public EventRef closeTicket(long at, Ticket closed) {
        return ticketEvent(at, closed, true);
    }

    private EventRef ticketEvent(long at, Ticket about, boolean closed) {
        EventLine line = event(EventType.TICKET, at)
                .id(Key.TICKET_ID, Kind.TICKET, about.number())
                .id(Key.ASSIGNEE_ID, Kind.STAFF, member.number())
                .id(Key.MERCHANT_ID, Kind.MERCHANT, merchants().number(about.merchant()))
                .text(Key.KIND, about.kind())
                .time(Key.OPENED_AT, about.openedAt());
        if (about.openedBy() >= 0) {
            line.id(Key.OPENED_BY, Kind.STAFF, about.openedBy());
        }
        if (closed) {
            line.time(Key.CLOSED_AT, at);
        }
        return office.stage().publish();
    }

    /** Looks at a merchant's data, under a ticket or without. */
    public EventRef look(long at, int merchant, Look look, @Nullable Ticket under) {
        EventLine line = event(EventType.STAFF_ACCESS, at)
                .id(Key.STAFF_ID, Kind.STAFF, member.number())
                .text(Key.ACTION, look.action())
                .text(Key.DATA_CLASS, look.dataClass().name())
                .list(Key.MERCHANT_IDS)
                .element(Kind.MERCHANT, merchants().number(merchant))
                .close(']')
                .number(Key.RECORD_COUNT, look.records())
                .text(Key.TOOL, look.dataClass().tool());
        if (under != null) {
            line.id(Key.TICKET_ID, Kind.TICKET, under.number());
        }
        line.text(Key.SOURCE_IP, address(at)).id(Key.DEVICE_ID, Kind.DEVICE, device());
        return office.stage().publish();
    }

    /** Uses a power on a merchant; the target is the review or listing, or null when it is the account itself. */
    public EventRef intervene(
            long at, String operation, int merchant, @Nullable String target, @Nullable Ticket under) {
        EventLine line = event(EventType.STAFF_INTERVENTION, at)
                .id(Key.STAFF_ID, Kind.STAFF, member.number())
                .text(Key.OPERATION, operation)
                .id(Key.MERCHANT_ID, Kind.MERCHANT, merchants().number(merchant));
        if (target != null) {
            line.text(Key.TARGET_ID, target);
        }
        if (under != null) {
            line.id(Key.TICKET_ID, Kind.TICKET, under.number());
        }
        return office.stage().publish();
    }

    /** Answers a merchant by the desk's own mail, as one does before closing a ticket. */
    EventRef answer(long at, int merchant) {
        event(EventType.CONTACT_OBSERVED, at)
                .party(Key.PARTY_A, Kind.STAFF, member.number())
                .party(Key.PARTY_B, Kind.MERCHANT, merchants().number(merchant))
                .text(Key.CHANNEL, "DESK_MAIL");
        return office.stage().publish();
    }

    private EventLine event(EventType type, long at) {
        return office.stage().event(type, at, Kind.STAFF, member.number());
    }

    private Merchants merchants() {
        return office.world().merchants();
    }

    /** The number of the person's work device. */
    public long device() {
        return Math.floorMod(Rng.hash(office.stage().settings().seed(), 201, member.index()), 10_000_000_000L);
    }

    private String address(long at) {
        long seed = office.stage().settings().seed();
        long day = Math.floorDiv(at, DAY);
        boolean home = Rng.unit(seed, 202, member.index() * 100_000L + day) < AT_HOME;
        long host = home ? member.index() : member.team().number() % 4;
        return home
                ? "10." + (host >>> 16 & 255) + "." + (host >>> 8 & 255) + "." + (host & 255)
                : office.world().site(member.team()).network() + "." + (10 + host);
    }

    /** How long a step of work takes, in milliseconds. */
    static long minutes(Rng luck, double mean) {
        return 10_000 + (long) (MINUTE * luck.exponential(mean));
    }
}
