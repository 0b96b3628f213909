package dev.probity.scoring.ring;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.trial.Drawn;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * {@code YelpTrial FILE OUT} ranks the reviews of YelpChi (Mukherjee et al. 2013; Rayana, Akoglu 2015) by lock-step's own way from reviews to reviewers and
 * merchants, and writes as JSON how well the order finds what Yelp filtered. {@code deploy/bench/run real} starts it.
 *
 * <p>The file has neither times nor ratings, only what SpEagle made of them: a chance for each review, reviewer and merchant. So the detector's own judgement of a
 * review, which asks for times, is replaced by the review's chance; what reviews make of their reviewer (their product, for each is judged given those before) and
 * of their merchant (their mean, for its reviewers depend on each other) is the product's code. A review stands as far up as its reviewer's odds times its
 * merchant's. Nothing is fitted, and labels are looked at once the order stands.
 */
final class YelpTrial {
    private static final int REVIEWER = 0;
    private static final int MERCHANT = 1;
    private static final int OF_REVIEW = 2;
    private static final int OF_REVIEWER = 3;
    private static final int FILTERED = 5;
    private static final int DRAWS = 200;

    private YelpTrial() {}

    private record Row(String reviewer, String merchant, Judged judged, double ofReviewer, boolean filtered) {}

    /**
     * An order of all reviews.
     *
     * @param name what it goes by
     * @param auc chance that one that was filtered stands before one that was not, 0 to 1
     * @param averagePrecision mean precision at those that were filtered, 0 to 1
     */
    record Order(String name, Drawn auc, Drawn averagePrecision) {}

    /**
     * What is written.
     *
     * @param reviews how many there are
     * @param reviewers who wrote them
     * @param merchants whom they are about
     * @param filtered how many of them Yelp filtered
     * @param orders the product's first
     */
    record Told(int reviews, int reviewers, int merchants, int filtered, List<Order> orders) {}

    public static void main(String[] args) throws IOException {
        var rows = read(Path.of(args[0]));
        var scores = scores(rows);
        var counts = new double[rows.size()];
        var written = byKey(rows, Row::reviewer);
        Arrays.setAll(counts, i -> -written.get(rows.get(i).reviewer()).size());
        var own = of(rows, row -> row.judged().logE());
        var told = new Told(
                rows.size(),
                written.size(),
                byKey(rows, Row::merchant).size(),
                (int) rows.stream().filter(Row::filtered).count(),
                List.of(
                        order("lock-step's way from reviews to reviewer and merchant", rows, scores),
                        order("a review's own chance", rows, own),
                        order("fewest reviews first", rows, counts)));
        new ObjectMapper().writeValue(new File(args[1]), told);
    }

    private static double[] scores(List<Row> rows) {
        var reviewers = new HashMap<String, Double>();
        byKey(rows, Row::reviewer)
                .forEach((reviewer, own) ->
                        reviewers.put(reviewer, own.getFirst().ofReviewer() + LockStepDetector.product(judged(own))));
        var merchants = new HashMap<String, Double>();
        byKey(rows, Row::merchant)
                .forEach((merchant, all) -> merchants.put(merchant, LockStepDetector.mean(judged(all))));
        return of(rows, row -> reviewers.get(row.reviewer()) + merchants.get(row.merchant()));
    }

    private static double[] of(List<Row> rows, ToDoubleFunction<Row> score) {
        return rows.stream().mapToDouble(score).toArray();
    }

    private static List<Judged> judged(List<Row> rows) {
        return rows.stream().map(Row::judged).toList();
    }

    private static Map<String, List<Row>> byKey(List<Row> rows, java.util.function.Function<Row, String> key) {
        var groups = new HashMap<String, List<Row>>();
        rows.forEach(row ->
                groups.computeIfAbsent(key.apply(row), any -> new ArrayList<>()).add(row));
        return groups;
    }

    /** With intervals over reviewers, whose reviews are filtered together or not at all. */
    private static Order order(String name, List<Row> rows, double[] scores) {
        System.out.println(name);
        var filtered = new boolean[rows.size()];
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i < filtered.length; i++) {
            filtered[i] = rows.get(i).filtered();
            places.computeIfAbsent(rows.get(i).reviewer(), any -> new ArrayList<>())
                    .add(i);
        }
        var ofReviewers = List.copyOf(places.values());
        var random = new Random(1);
        var drawn = IntStream.range(0, DRAWS)
                .mapToObj(draw -> IntStream.range(0, ofReviewers.size())
                        .flatMap(any -> ofReviewers.get(random.nextInt(ofReviewers.size())).stream()
                                .mapToInt(Integer::intValue))
                        .toArray())
                .map(chosen -> RankingScore.of(scores, filtered, chosen))
                .toList();
        var whole = RankingScore.of(scores, filtered);
        return new Order(
                name,
                Drawn.of(whole.auc(), each(drawn, RankingScore::auc)),
                Drawn.of(whole.averagePrecision(), each(drawn, RankingScore::averagePrecision)));
    }

    private static double[] each(List<RankingScore> drawn, ToDoubleFunction<RankingScore> figure) {
        return drawn.stream().mapToDouble(figure).toArray();
    }

    private static List<Row> read(Path file) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> row(line.split(","))).toList();
        }
    }

    private static Row row(String[] cells) {
        var review = new EvidenceRef(
                "/yelpchi",
                cells[REVIEWER] + "-" + cells[MERCHANT],
                "review",
                Instant.EPOCH,
                cells[MERCHANT],
                null,
                null);
        return new Row(
                cells[REVIEWER],
                cells[MERCHANT],
                new Judged(review, 0, logOdds(cells[OF_REVIEW]), 0, 1),
                logOdds(cells[OF_REVIEWER]),
                cells[FILTERED].equals("1"));
    }

    private static double logOdds(String chance) {
        double share = Double.parseDouble(chance);
        return Math.log(share / (1 - share));
    }
}
