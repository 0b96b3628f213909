package dev.probity.scoring.staff;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The hours of the week in which a person usually works: the own hours of the day and days of the week, and, as far as the own past is short, the group's.
 *
 * <p>An own hour reaches halfway into its neighbours, for nobody stops on the hour; hours and weekdays are taken apart, for a week of 168 hours is known only
 * after years.
 */
final class UsualHours {
    private static final int WEEKDAYS = 7;

    private final double[] byHour = new double[DayAccount.HOURS];
    private final double[] byWeekday = new double[WEEKDAYS];
    private final double[] group = new double[HourCounts.HOURS];
    /** How much more or less than in a mean hour of work is usual, at most. */
    private static final double MOST_SEASON = 4;

    private final double groupLooks;
    private double looks;

    /** Mean over look-ups of how usual their hour is, and of how usual their weekday. */
    private double meanHour;

    private double meanWeekday;

    private UsualHours(HourCounts own, double groupLooks) {
        this.groupLooks = groupLooks;
        for (int hour = 0; hour < HourCounts.HOURS; hour++) {
            int count = own.count(hour);
            looks += count;
            byWeekday[hour / DayAccount.HOURS] += count;
            spread(hour % DayAccount.HOURS, count);
        }
    }

    private void spread(int hour, double count) {
        byHour[hour] += count / 2;
        byHour[(hour + 1) % DayAccount.HOURS] += count / 4;
        byHour[(hour + DayAccount.HOURS - 1) % DayAccount.HOURS] += count / 4;
    }

    /**
     * @param own look-ups of days that are over
     * @param peers the group's look-ups of a weekday, hour by hour; null where it has not spoken
     * @param groupLooks how many own look-ups weigh as much as the group's hours
     */
    static UsualHours of(HourCounts own, IntFunction<float @Nullable []> peers, double groupLooks) {
        var usual = new UsualHours(own, groupLooks);
        double all = 0;
        for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
            var row = peers.apply(weekday);
            for (int hour = 0; row != null && hour < DayAccount.HOURS; hour++) {
                usual.group[weekday * DayAccount.HOURS + hour] = row[hour];
                all += row[hour];
            }
        }
        for (int hour = 0; hour < HourCounts.HOURS; hour++) {
            usual.group[hour] = all == 0 ? 1.0 / HourCounts.HOURS : usual.group[hour] / all;
        }
        usual.takeMeans();
        return usual;
    }

    private void takeMeans() {
        for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
            meanWeekday += ofWeekday(weekday) * ofWeekday(weekday) / WEEKDAYS;
            for (int hour = 0; hour < DayAccount.HOURS; hour++) {
                meanHour += of(weekday, hour) * of(weekday, hour) / HourCounts.HOURS;
            }
        }
    }

    /** How many times as much work as in a mean hour in which work is done is usual in this one, a quarter to four times. */
    double season(int weekday, int hour) {
        return season(of(weekday, hour) / meanHour);
    }

    /** How many times as much work as on a mean day on which work is done is usual on this weekday, a quarter to four times. */
    double season(int weekday) {
        return season(ofWeekday(weekday) / meanWeekday);
    }

    private static double season(double share) {
        return Math.clamp(share, 1 / MOST_SEASON, MOST_SEASON);
    }

    private double ofWeekday(int weekday) {
        double sum = 0;
        for (int hour = 0; hour < DayAccount.HOURS; hour++) {
            sum += of(weekday, hour);
        }
        return sum / DayAccount.HOURS;
    }

    /** Look-ups that the own hours rest on. */
    double looks() {
        return looks;
    }

    /** How many times as many look-ups as in an hour of the week at random are usual in this one. */
    double of(int weekday, int hour) {
        double own = looks == 0 ? 0 : byHour[hour] * byWeekday[weekday] / looks;
        double share = (own + groupLooks * group[weekday * DayAccount.HOURS + hour]) / (looks + groupLooks);
        return share * HourCounts.HOURS;
    }
}
