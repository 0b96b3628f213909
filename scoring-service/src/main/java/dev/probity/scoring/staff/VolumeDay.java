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
    static boolean aboveForecast(StaffFile file, DayAccount day, StaffRules rules) {
        double season = weekdaySeason(file, day, rules);
        for (int place = 0; place < file.state().volume.classes.size(); place++) {
            var dataClass = file.state().volume.classes.get(place);
            long total = day.total(place);
            if (total == 0) {
                continue;
            }
            var totals = dataClass.total.forecast(
                    season, file.row(day, StaffFigures.TOTAL + dataClass.name), rules.volume());
            var peaks = dataClass.peak.forecast(1, file.row(day, StaffFigures.PEAK + dataClass.name), rules.volume());
            if (above(total, totals, rules) || above(peak(file, day, place, rules), peaks, rules)) {
                return true;
            }
        }
        return false;
    }

    private static boolean above(long figure, VolumeSeries.Forecast forecast, StaffRules rules) {
        return forecast.days() >= rules.volume().fewestDays() && figure > ABOVE * forecast.mean();
    }

    static VolumeDay of(StaffFile file, DayAccount day, StaffRules rules) {
        var volumes = volumes(file, day, rules);
        var judged = volumes.stream()
                .filter(volume -> volume.forecast.days() >= rules.volume().fewestDays())
                .toList();
        var logEs = judged.stream().mapToDouble(Volume::logE).toArray();
        var heaviest =
                judged.stream().max(Comparator.comparingDouble(Volume::logE)).orElse(null);
        return new VolumeDay(VolumeAccount.ofDay(logEs, rules.volume()), heaviest);
    }

    /** Both figures of each class that moved on the day. */
    static List<Volume> volumes(StaffFile file, DayAccount day, StaffRules rules) {
        var account = file.state().volume;
        var volumes = new ArrayList<Volume>();
        for (int place = 0; place < account.classes.size(); place++) {
            long total = day.total(place);
            if (total > 0) {
                var dataClass = account.classes.get(place);
                var totals = file.row(day, StaffFigures.TOTAL + dataClass.name);
                var forecast = dataClass.total.forecast(weekdaySeason(file, day, rules), totals, rules.volume());
                volumes.add(volume(place, false, total, forecast, totals));
                var peaks = file.row(day, StaffFigures.PEAK + dataClass.name);
                volumes.add(volume(
                        place,
                        true,
                        peak(file, day, place, rules),
                        dataClass.peak.forecast(1, peaks, rules.volume()),
                        peaks));
            }
        }
        return volumes;
    }

    private static Volume volume(
            int place, boolean peak, long figure, VolumeSeries.Forecast forecast, float @Nullable [] peers) {
        double p = VolumeSeries.pValue(forecast, figure, peers);
        return new Volume(place, peak, figure, forecast, Math.log(PValue.calibrate(p)));
    }

    private static double weekdaySeason(StaffFile file, DayAccount day, StaffRules rules) {
        return file.usual(day, rules.hours()).season(HourCounts.weekday(day.day));
    }

    /** Records in the fullest hour, an hour of the week that is usually busier, for the person and for peers, counting for less. */
    private static long peak(StaffFile file, DayAccount day, int place, StaffRules rules) {
        var usual = file.usual(day, rules.hours());
        int weekday = HourCounts.weekday(day.day);
        var largest = new double[1];
        day.forHours(
                place, (hour, records) -> largest[0] = Math.max(largest[0], records / usual.season(weekday, hour)));
        return Math.round(largest[0]);
    }
}
