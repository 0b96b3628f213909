package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.PValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day's volumes against their forecasts.
 *
 * @param logE ln E of the day: the mean over its classes, of which only a part is bet
 * @param heaviest what weighed most; null when nothing was judged
 */
record VolumeDay(double logE, @Nullable Volume heaviest) {
    /** Weekdays and hours are told apart only as far as this many usual ones have been seen. */
    private static final double SEASON_TRUST = 3;

    private static final double MOST_SEASON = 4;
    private static final int WEEKDAYS = 7;

    /** Below this multiple of its forecast no figure's p-value is small enough to speak against anyone. */
    private static final double ABOVE = 1.25;

    /**
     * One class's figure of the day.
     *
     * @param dataClass place of the class
     * @param peak whether it is the fullest hour, not the whole day
     * @param figure records
     * @param forecast what was expected
     * @param logE ln E
     */
    record Volume(int dataClass, boolean peak, long figure, VolumeSeries.Forecast forecast, double logE) {}

    /** Whether any figure is so far above its forecast that its e-value may exceed 1. */
    static boolean aboveForecast(StaffFile file, DayAccount day, VolumeRules rules) {
        double season = weekdaySeason(file, day);
        for (int place = 0; place < file.state().volume.classes.size(); place++) {
            var dataClass = file.state().volume.classes.get(place);
            long total = day.total(place);
            if (total == 0) {
                continue;
            }
            var totals = dataClass.total.forecast(season, file.row(day, StaffFigures.TOTAL + dataClass.name), rules);
            var peaks = dataClass.peak.forecast(1, file.row(day, StaffFigures.PEAK + dataClass.name), rules);
            if (above(total, totals, rules)
                    || above(total, peaks, rules) && above(peak(file, day, place), peaks, rules)) {
                return true;
            }
        }
        return false;
    }

    private static boolean above(long figure, VolumeSeries.Forecast forecast, VolumeRules rules) {
        return forecast.days() >= rules.fewestDays() && figure > ABOVE * forecast.mean();
    }

    static VolumeDay of(StaffFile file, DayAccount day, VolumeRules rules) {
        var volumes = volumes(file, day, rules);
        var judged = volumes.stream()
                .filter(volume -> volume.forecast.days() >= rules.fewestDays())
                .toList();
        var logEs = judged.stream().mapToDouble(Volume::logE).toArray();
        var heaviest =
                judged.stream().max(Comparator.comparingDouble(Volume::logE)).orElse(null);
        return new VolumeDay(VolumeAccount.ofDay(logEs, rules), heaviest);
    }

    /** Both figures of each class that moved on the day. */
    static List<Volume> volumes(StaffFile file, DayAccount day, VolumeRules rules) {
        var account = file.state().volume;
        var volumes = new ArrayList<Volume>();
        for (int place = 0; place < account.classes.size(); place++) {
            long total = day.total(place);
            if (total > 0) {
                var dataClass = account.classes.get(place);
                var totals = file.row(day, StaffFigures.TOTAL + dataClass.name);
                var forecast = dataClass.total.forecast(weekdaySeason(file, day), totals, rules);
                volumes.add(volume(place, false, total, forecast, totals));
                var peaks = file.row(day, StaffFigures.PEAK + dataClass.name);
                volumes.add(
                        volume(place, true, peak(file, day, place), dataClass.peak.forecast(1, peaks, rules), peaks));
            }
        }
        return volumes;
    }

    private static Volume volume(
            int place, boolean peak, long figure, VolumeSeries.Forecast forecast, float @Nullable [] peers) {
        double p = VolumeSeries.pValue(forecast, figure, peers);
        return new Volume(place, peak, figure, forecast, Math.log(PValue.calibrate(p)));
    }

    /** How much of a mean day the person usually does on this weekday. */
    private static double weekdaySeason(StaffFile file, DayAccount day) {
        var hours = file.state().hours;
        double all = 0;
        int active = 0;
        for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
            int count = hours.weekdayCount(weekday);
            all += count;
            active += count > 0 ? 1 : 0;
        }
        double mean = active == 0 ? 0 : all / active;
        return season(hours.weekdayCount(HourCounts.weekday(day.day)), mean);
    }

    private static double season(double count, double mean) {
        return mean == 0 ? 1 : Math.clamp((count + SEASON_TRUST) / (mean + SEASON_TRUST), 1 / MOST_SEASON, MOST_SEASON);
    }

    /** Records in the fullest hour, an hour of the week that is usually busier counting for less. */
    private static long peak(StaffFile file, DayAccount day, int place) {
        var hours = file.state().hours;
        double all = 0;
        int active = 0;
        for (int hour = 0; hour < HourCounts.HOURS; hour++) {
            all += hours.count(hour);
            active += hours.count(hour) > 0 ? 1 : 0;
        }
        double mean = active == 0 ? 0 : all / active;
        var largest = new double[1];
        day.forHours(place, (hour, records) -> {
            double season = season(hours.count(HourCounts.hourOfWeek(day.day, hour)), mean);
            largest[0] = Math.max(largest[0], records / season);
        });
        return Math.round(largest[0]);
    }
}
