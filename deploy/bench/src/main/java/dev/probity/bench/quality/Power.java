package dev.probity.bench.quality;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** What each detector is worth: bills without its lines, by the product's own arithmetic, against bills with them. */
final class Power {
    private Power() {}

    /**
     * @param averagePrecision how much average precision is lost without it
     * @param weight decibans that insiders' heaviest bills lose without it, in the mean
     * @param innocent the same of everybody else
     */
    record Worth(Estimate averagePrecision, double weight, double innocent) {}

    static Map<String, Worth> of(List<Heard> stories) {
        var detectors = new TreeSet<String>();
        stories.forEach(story -> detectors.addAll(story.without().keySet()));
        var worth = new TreeMap<String, Worth>();
        for (var detector : detectors) {
            worth.put(
                    detector,
                    new Worth(
                            Bootstrap.mean(lost(stories, detector)),
                            lighter(stories, detector, true),
                            lighter(stories, detector, false)));
        }
        return worth;
    }

    /** Story by story, so that drawing them anew ranks nobody anew. */
    private static List<Double> lost(List<Heard> stories, String detector) {
        return stories.stream()
                .filter(story -> !story.told().insiders().isEmpty())
                .map(story -> averagePrecision(story, story.bills())
                        - averagePrecision(story, story.without().getOrDefault(detector, story.bills())))
                .toList();
    }

    static double averagePrecision(Heard story, Map<String, Double> bills) {
        return Ranking.averagePrecision(
                Heard.of(bills, "staff"), story.told().insiders().keySet());
    }

    private static double lighter(List<Heard> stories, String detector, boolean guilty) {
        return stories.stream()
                .flatMapToDouble(story -> lighter(story, story.without().getOrDefault(detector, story.bills()), guilty))
                .average()
                .orElse(Double.NaN);
    }

    private static DoubleStream lighter(Heard story, Map<String, Double> without, boolean guilty) {
        return story.bills().entrySet().stream()
                .filter(bill -> bill.getKey().startsWith("staff:")
                        && story.told().insiders().containsKey(bill.getKey()) == guilty)
                .mapToDouble(bill -> bill.getValue() - without.getOrDefault(bill.getKey(), bill.getValue()));
    }
}
