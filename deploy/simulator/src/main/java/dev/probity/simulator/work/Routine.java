package dev.probity.simulator.work;

import static dev.probity.simulator.Settings.DAY;
import static dev.probity.simulator.Settings.HOUR;
import static dev.probity.simulator.Settings.MINUTE;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.market.Review;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.world.Role;
import dev.probity.simulator.world.StaffMember;
import org.jspecify.annotations.Nullable;

/** An ordinary working day, piece of work by piece of work: most with a ticket, a quarter of the looking without one. */
final class Routine implements Actor {
    private static final String[] KINDS = {"SELLER_QUESTION", "LISTING_ISSUE", "PAYMENT_ISSUE", "BUYER_COMPLAINT"};
    private static final double FILED_LATE = 0.06;
    private static final double OPENED_BY_ONESELF = 0.07;
    static final double NAMES_THE_TICKET = 0.85;
    private static final double WRONG_MERCHANT = 0.02;
    private static final double COLLEAGUES_TICKET = 0.1;
    private static final double CLOSED_AT_ONCE = 0.7;
    private static final double ANSWERED = 0.4;
    private static final double REPORTED_REVIEWS = 0.5;
    private static final double HARD_APPEALS = 0.1;

    private enum Step {
        BEGIN,
        LOOK,
        FILE,
        CLOSE
    }

    private final Office office;
    private final Desk desk;
    private final StaffMember member;
    private final Interests interests;
    private final Powers powers;
    private final Rng rng;
    private long shiftEnds;
    private int merchant;
    private int looksLeft;
    private @Nullable Ticket under;
    private @Nullable Review reported;
    private Step step = Step.BEGIN;
    private Step afterLooks = Step.BEGIN;

    Routine(Office office, Desk desk, Rng rng) {
        this.office = office;
        this.desk = desk;
        this.rng = rng;
        member = desk.member();
        interests = new Interests(office.world(), member, rng);
        powers = new Powers(office, desk, rng);
    }

    void startShiftAfter(long at) {
        long begins = Long.MAX_VALUE;
        for (long after = at; begins >= shiftEnds; after = shiftEnds) {
            long start = Shifts.next(office.world(), member, after);
            shiftEnds = start + Shifts.LENGTH;
            begins = start + (long) rng.exponential(gap(start));
        }
        next(Step.BEGIN, begins);
    }

    private double gap(long at) {
        Role role = member.team().role();
        double busy = office.world().busy(Math.floorDiv(at, DAY), member.team().site());
        return Shifts.LENGTH / (role.tasks() * member.pace() * busy);
    }

    private void next(Step what, long at) {
        step = what;
        office.stage().agenda().add(at, this);
    }

    @Override
    public void act(long at) {
        if (!member.employedAt(at)) {
            return;
        }
        switch (step) {
            case BEGIN -> begin(at);
            case LOOK -> look(at);
            case FILE -> file(at);
            case CLOSE -> close(at);
        }
    }

    private void begin(long at) {
        reported = null;
        under = null;
        if (rng.chance(member.loose())) {
            merchant = interests.loose(at);
            startLooking(at, 0.3, Step.BEGIN);
        } else if (rng.chance(FILED_LATE)) {
            merchant = interests.ticketed(at);
            startLooking(at, 0, Step.FILE);
        } else if (rng.chance(COLLEAGUES_TICKET)) {
            helpOut(at);
        } else {
            takeTicket(at);
        }
    }

    private void startLooking(long at, double more, Step then) {
        looksLeft = 1 + rng.poisson(more);
        afterLooks = then;
        look(at);
    }

    private void helpOut(long at) {
        Ticket theirs = office.colleague(member.team(), rng).ticket();
        if (theirs == null) {
            takeTicket(at);
            return;
        }
        under = theirs;
        merchant = theirs.merchant();
        startLooking(at, 0.3, Step.BEGIN);
    }

    private void takeTicket(long at) {
        String kind = choose(at);
        under = rng.chance(OPENED_BY_ONESELF)
                ? desk.openOwnTicket(at, merchant, kind)
                : desk.openTicket(at, merchant, kind);
        desk.take(under);
        looksLeft = 1 + rng.poisson(0.8);
        afterLooks = Step.CLOSE;
        next(Step.LOOK, at + minutes(3));
    }

    /** Decides what the next ticket is about, and says its kind. */
    private String choose(long at) {
        Role role = member.team().role();
        boolean decides = role == Role.SELLER_SUPPORT || role == Role.FRAUD_INVESTIGATOR && rng.chance(HARD_APPEALS);
        int appeal = decides ? office.market().takeAppeal(at) : -1;
        if (appeal >= 0) {
            merchant = appeal;
            return "APPEAL";
        }
        boolean reports = role == Role.REVIEW_MODERATOR && rng.chance(REPORTED_REVIEWS);
        Review review = reports ? office.market().anyNegative(at - HOUR) : null;
        reported = review;
        merchant = review != null ? review.merchant() : interests.ticketed(at);
        return review != null ? "REVIEW_REPORT" : KINDS[rng.below(KINDS.length)];
    }

    private void look(long at) {
        boolean elsewhere = under != null && rng.chance(WRONG_MERCHANT);
        int whom = elsewhere ? interests.any(at) : merchant;
        Ticket named = rng.chance(NAMES_THE_TICKET) ? under : null;
        desk.look(at, whom, Look.ordinary(rng, member.team().role()), named);
        looksLeft--;
        if (looksLeft > 0) {
            next(Step.LOOK, at + minutes(4));
        } else if (afterLooks == Step.BEGIN) {
            rest(at);
        } else {
            next(afterLooks, at + minutes(afterLooks == Step.FILE ? 25 : 6));
        }
    }

    private void file(long at) {
        under = desk.openOwnTicket(at, merchant, KINDS[rng.below(KINDS.length)]);
        desk.take(under);
        next(Step.CLOSE, at + minutes(6));
    }

    private void close(long at) {
        Ticket done = under;
        desk.take(null);
        if (done != null) {
            powers.use(at, done, reported);
            if (rng.chance(ANSWERED)) {
                desk.answer(at, done.merchant());
            }
            long later = rng.chance(CLOSED_AT_ONCE)
                    ? at + MINUTE
                    : desk.nextAtWork(at + (long) (HOUR * rng.exponential(20)), rng);
            office.stage().agenda().add(later, moment -> desk.closeTicket(moment, done));
        }
        rest(at + MINUTE);
    }

    private void rest(long at) {
        long then = at + minutes(1) + (long) rng.exponential(gap(at));
        if (then < shiftEnds) {
            next(Step.BEGIN, then);
        } else {
            startShiftAfter(Math.max(at, shiftEnds));
        }
    }

    private long minutes(double mean) {
        return Desk.minutes(rng, mean);
    }
}
