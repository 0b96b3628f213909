package dev.probity.simulator.world;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import java.time.LocalDate;
import java.time.MonthDay;

/** How busy a day is: the peak before Christmas, the summer sale, slow growth, and the outages and campaigns of single sites. */
final class Season {
    private static final MonthDay PEAK_STARTS = MonthDay.of(11, 15);
    private static final MonthDay PEAK_ENDS = MonthDay.of(12, 24);
    private static final MonthDay SALE_STARTS = MonthDay.of(7, 10);
    private static final MonthDay SALE_ENDS = MonthDay.of(7, 17);
    private static final double PEAK = 1.35;
    private static final double SALE = 1.25;
    private static final double OUTAGE = 0.4;
    private static final double CAMPAIGN = 1.7;
    private static final double OUTAGES = 0.01;
    private static final double CAMPAIGNS = 0.03;
    private static final double GROWTH_A_DAY = 0.0005;

    private final long seed;
    private final long firstDay;

    Season(long seed, long from) {
        this.seed = seed;
        firstDay = Math.floorDiv(from, DAY);
    }

    double factor(long day, int site) {
        double luck = Rng.unit(seed, 110 + site, day);
        double local = luck < OUTAGES ? OUTAGE : luck < OUTAGES + CAMPAIGNS ? CAMPAIGN : 1;
        return calendar(day) * local * (1 + GROWTH_A_DAY * (day - firstDay));
    }

    double calendar(long day) {
        MonthDay date = MonthDay.from(LocalDate.ofEpochDay(day));
        if (!date.isBefore(PEAK_STARTS) && !date.isAfter(PEAK_ENDS)) {
            return PEAK;
        }
        return !date.isBefore(SALE_STARTS) && !date.isAfter(SALE_ENDS) ? SALE : 1;
    }
}
