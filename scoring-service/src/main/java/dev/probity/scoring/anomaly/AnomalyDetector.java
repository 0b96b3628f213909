package dev.probity.scoring.anomaly;

import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.PeerGroup;
import dev.probity.scoring.finding.Sentence;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.memory.Windows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works unlike the group: the forest's rank of the most unlike day, and what made it so. */
public final class AnomalyDetector {
    public static final Detector DETECTOR = new Detector("anomaly", Family.ANOMALY, "1");

    private final AnomalyRules rules;

    AnomalyDetector(AnomalyRules rules) {
        this.rules = rules;
    }

    /** Takes a judged day of a person into the account, and says what changed. */
    List<Finding> take(String subject, AnomalyAccount account, JudgedDay day, TouchLog touches) {
        var found = new ArrayList<Finding>(2);
        for (var horizon : Horizon.values()) {
            var window = account.take(horizon, day.day(), day.p());
            if (window == null) {
                continue;
            }
            double eValue = window.eValue(AnomalyAccount.weeks(horizon));
            float speech = Speech.decibans(Math.log(eValue));
            if (Speech.worthSaying(speech, window.spoken, rules.step() / AnomalyAccount.weeks(horizon))) {
                window.spoken = speech;
                found.add(finding(subject, horizon, window, eValue, day, touches));
            }
        }
        return found;
    }

    private Finding finding(
            String subject,
            Horizon horizon,
            AnomalyAccount.Window counted,
            double eValue,
            JudgedDay day,
            TouchLog touches) {
        var window = Windows.of(horizon, counted.startDay);
        var which = LocalDate.ofEpochDay(counted.heaviestDay);
        var evidence = eValue <= 1 ? List.<Touch>of() : touches.newest(touch -> isOn(which, touch));
        var facts = new TreeMap<>(Map.of(
                "leastP", (double) counted.least,
                "days", (double) counted.days,
                "groupDays", (double) day.members()));
        var account = new Account(
                summary(eValue, counted, day, which),
                facts,
                evidence.stream().map(Touch::event).toList(),
                evidence.size());
        return new Finding(
                Finding.id(DETECTOR, subject, window),
                Finding.UNNUMBERED,
                subject,
                DETECTOR,
                window,
                Weight.whole(eValue),
                account,
                Instant.ofEpochMilli(day.at()),
                rules.policyVersion(),
                new PeerGroup(day.group(), day.members()));
    }

    private static boolean isOn(LocalDate day, Touch touch) {
        return touch.event().time().atZone(ZoneOffset.UTC).toLocalDate().equals(day);
    }

    private static String summary(double eValue, AnomalyAccount.Window counted, JudgedDay day, LocalDate which) {
        if (eValue <= 1) {
            return "days like the group's and the person's own";
        }
        if (counted.heaviestDay != day.day()) {
            return Sentence.of("a day unlike the group's and the person's own, %s", which);
        }
        return Sentence.of(
                "a day unlike the group's and the person's own, %s: above all %.0f "
                        + day.figure().words() + ", the group's middle being %.0f",
                which,
                day.value(),
                day.middle());
    }
}
