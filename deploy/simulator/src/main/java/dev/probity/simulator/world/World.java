package dev.probity.simulator.world;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.Settings;
import dev.probity.simulator.chance.Rng;
import java.util.ArrayList;
import java.util.List;

/** Everyone and everything that is there before the story starts, derived from its seed. */
public final class World {
    private static final int TEAM = 10;
    private static final double GOLDEN_RATIO = 0.618_033_988_749_895;
    private static final double SILVER_RATIO = 0.414_213_562_373_095;
    private static final double REORGANISED = 0.1;
    private static final double HIRED = 0.04;
    private static final double LEAVING = 0.03;
    private static final int NOTICE_DAYS = 28;
    private static final double ALIKE = 7;
    private static final int REVIEWERS_PER_MERCHANT = 30;

    private final Settings settings;
    private final List<Site> sites;
    private final Merchants merchants;
    private final List<Team> teams = new ArrayList<>();
    private final StaffMember[] staff;
    private final Season season;
    private final Names names;
    private final Numbering persons;
    private final Numbering reviewers;

    /** Builds the world that these settings describe. */
    public World(Settings settings) {
        this.settings = settings;
        sites = Site.of(settings.staff());
        merchants = new Merchants(settings);
        season = new Season(settings.seed(), settings.from());
        names = new Names(settings.seed());
        persons = new Numbering(settings.seed(), 130, 7);
        reviewers = new Numbering(settings.seed(), 131, 9);
        staff = new StaffMember[settings.staff()];
        Numbering numbering = new Numbering(settings.seed(), 132, 7);
        for (int first = 0; first < staff.length; first += TEAM) {
            hire(team(first), numbering);
        }
    }

    private Team team(int first) {
        int number = first / TEAM;
        Rng rng = new Rng(settings.seed(), 133, number);
        boolean reorganised = rng.chance(REORGANISED);
        long at = settings.from() + (long) ((0.2 + 0.6 * rng.unit()) * (settings.until() - settings.from()));
        Team team = new Team(
                number,
                Role.at(fraction((number + 0.5) * GOLDEN_RATIO)),
                (int) (fraction((number + 0.5) * SILVER_RATIO) * sites.size()),
                first,
                Math.min(TEAM, staff.length - first),
                rng.below(merchants.categories()),
                reorganised ? at / DAY * DAY : Long.MAX_VALUE,
                rng.below(merchants.categories()));
        teams.add(team);
        return team;
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    private void hire(Team team, Numbering numbering) {
        for (int index = team.first(); index < team.first() + team.size(); index++) {
            staff[index] = member(index, team, (int) numbering.number(index));
        }
    }

    private StaffMember member(int index, Team team, int number) {
        Rng rng = new Rng(settings.seed(), 134, index);
        boolean lead = index == team.first();
        long span = settings.until() - settings.from();
        long hiredAt = !lead && rng.chance(HIRED) ? day(rng.unit() * 0.9 * span) : Long.MIN_VALUE;
        boolean leaving = !lead && hiredAt == Long.MIN_VALUE && rng.chance(LEAVING);
        long noticeAt = leaving ? day(rng.unit() * (span + NOTICE_DAYS * DAY) - NOTICE_DAYS * DAY) : Long.MAX_VALUE;
        return new StaffMember(
                index,
                number,
                team,
                shiftMinute(team.role(), rng),
                (byte) rng.below(7),
                (float) rng.logNormal(1, 0.3),
                (float) rng.beta(team.role().loose(), ALIKE),
                hiredAt,
                noticeAt,
                leaving ? noticeAt + NOTICE_DAYS * DAY : Long.MAX_VALUE);
    }

    private long day(double after) {
        return (settings.from() + (long) after) / DAY * DAY;
    }

    private static short shiftMinute(Role role, Rng rng) {
        int start = role.rota() ? new int[] {480, 480, 480, 840, 1320}[rng.below(5)] : 510;
        return (short) (start + 15 * rng.below(7));
    }

    /** What the story is to be like. */
    public Settings settings() {
        return settings;
    }

    /** How many people work there, those who join or leave within the story included. */
    public int staffCount() {
        return staff.length;
    }

    /** One of them. */
    public StaffMember staff(int index) {
        return staff[index];
    }

    /** All teams. */
    public List<Team> teams() {
        return List.copyOf(teams);
    }

    /** Where a team works. */
    public Site site(Team team) {
        return sites.get(team.site());
    }

    /** All merchants. */
    public Merchants merchants() {
        return merchants;
    }

    /** Whom a person reports to: the team's lead, and for a lead the lead of a team further up; null at the top. */
    public @org.jspecify.annotations.Nullable StaffMember manager(StaffMember member) {
        Team team = member.team();
        if (member.index() != team.first()) {
            return staff[team.first()];
        }
        return team.number() == 0 ? null : staff[teams.get(team.number() / 8).first()];
    }

    /** The person's first day. */
    public long startedAt(StaffMember member) {
        boolean joins = member.hiredAt() != Long.MIN_VALUE;
        double years = 0.2 - 3 * StrictMath.log(1 - Rng.unit(settings.seed(), 136, member.index()));
        return joins ? member.hiredAt() : settings.from() - (long) (365 * DAY * years);
    }

    /** How busy a day (counted from the epoch) is at a site. */
    public double busy(long day, int site) {
        return season.factor(day, site);
    }

    /** How busy a day is on the marketplace itself. */
    public double busy(long day) {
        return season.calendar(day);
    }

    /** A day of the next peak from this moment on if there is one within the story, or else the moment itself. */
    public long peakFrom(long at) {
        long days = (settings.until() - at) / DAY;
        for (long day = 0; day < days; day++) {
            if (season.calendar(Math.floorDiv(at, DAY) + day) > 1) {
                return at + day * DAY;
            }
        }
        return at;
    }

    /** A person's given and family name. */
    public String name(StaffMember member) {
        return names.given(member.index()) + " " + names.family(member.index());
    }

    /** A merchant's trade name. */
    public String merchantName(int merchant) {
        return names.merchant(merchant);
    }

    /** Which private person somebody is, once they have left. */
    public int formerSelf(StaffMember member) {
        return Math.floorMod(Rng.hash(settings.seed(), 137, member.index()), persons());
    }

    /** How many private people the data knows: customers, relatives, go-betweens. */
    public int persons() {
        return Math.max(60, staff.length / 2 + merchants.count() / 5);
    }

    /** The number in a private person's id. */
    public long personNumber(int index) {
        return persons.number(index);
    }

    /** How many people write reviews. */
    public int reviewers() {
        return merchants.count() * REVIEWERS_PER_MERCHANT;
    }

    /** The number in a reviewer's id. */
    public long reviewerNumber(long index) {
        return reviewers.number(index);
    }

    /** Merchants for whom an account manager cares: a handful of the team's category. */
    public int[] portfolio(StaffMember member) {
        if (member.team().role() != Role.ACCOUNT_MANAGER) {
            return new int[0];
        }
        Rng rng = new Rng(settings.seed(), 135, member.index());
        int[] portfolio = new int[rng.between(8, 20)];
        for (int i = 0; i < portfolio.length; i++) {
            portfolio[i] = merchants.pick(rng, member.team().category());
        }
        return java.util.Arrays.stream(portfolio).distinct().toArray();
    }
}
