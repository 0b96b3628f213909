package dev.probity.bench.real;

import java.util.List;
import java.util.Map;

/**
 * All that was measured.
 *
 * @param nab the anomaly detector on the Numenta benchmark
 * @param published scores of others there
 * @param yelp review rings on YelpChi
 * @param sigma the rules' engine
 * @param cloudTrail rules and detectors on a day of CloudTrail
 */
record RealFigures(
        Measured.Nab nab,
        Map<String, Double> published,
        Measured.Yelp yelp,
        Measured.Sigma sigma,
        CloudTrailDay cloudTrail) {
    /** Detectors that others published, the best first; the one that says nothing is left out. */
    List<Map.Entry<String, Double>> others() {
        return published.entrySet().stream()
                .filter(one -> !one.getKey().equals("null"))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
    }
}
