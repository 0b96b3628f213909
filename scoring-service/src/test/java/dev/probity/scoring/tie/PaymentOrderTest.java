package dev.probity.scoring.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Habit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What it says that a visit lies before a payment, and when. */
class PaymentOrderTest {
    private static final Instant START = Instant.parse("2026-09-07T09:00:00Z");
    private static final int DAYS = 60;
    private static final PaymentOrder ORDER = new PaymentOrder(Duration.ofDays(14), (payer, errand) -> true);

    private static Instant day(double day) {
        return START.plusSeconds((long) (day * 86_400));
    }

    private static EvidenceRef event(String id, Instant at) {
        return new EvidenceRef("/tests", id, "dev.probity.staff.access.v1", at, null, null);
    }

    private static Received payment(double day) {
        return new Received("person:P", 500, event("p" + day, day(day)));
    }

    private static Errand visit(double day) {
        var at = day(day);
        return new Errand(
                "merchant:" + day, "toys", 0, 1, false, 0.1f, Habit.UNKNOWN, List.of(), event("v" + day, at), at);
    }

    private static double together(List<Received> payments, List<Errand> known, double now) {
        return ORDER.ratios(payments, known, day(now)).values().stream().reduce(1.0, (one, other) -> one * other);
    }

    /** Who is innocent goes anywhere on any day, whatever was paid when: at each moment, with the visits known by then, the mean is at most 1. */
    @Property(tries = 20)
    void whoVisitsAsOftenBeforeAsAfterWeighsAtMostOneAtEveryMoment(
            @ForAll @Size(min = 1, max = 4) List<@DoubleRange(min = 0, max = 30) Double> paid,
            @ForAll @IntRange(min = 1, max = 12) int visits,
            @ForAll long seed) {
        var payments =
                paid.stream().distinct().sorted().map(PaymentOrderTest::payment).toList();
        var random = new Random(seed);
        int people = 3000;
        double[] sums = new double[DAYS];
        double[] squares = new double[DAYS];
        for (int i = 0; i < people; i++) {
            var all = new ArrayList<Errand>();
            DoubleStream.generate(() -> random.nextDouble(-30, DAYS))
                    .limit(random.nextInt(2 * visits))
                    .forEach(day -> all.add(visit(day)));
            for (int day = 0; day < DAYS; day++) {
                var now = day(day);
                var known = all.stream()
                        .filter(visit -> !visit.at().isAfter(now.minus(Duration.ofDays(1))))
                        .toList();
                double e = together(payments, known, day);
                sums[day] += e;
                squares[day] += e * e;
            }
        }
        for (int day = 0; day < DAYS; day++) {
            double mean = sums[day] / people;
            double error = Math.sqrt(Math.max(0, squares[day] / people - mean * mean) / people);
            assertTrue(mean <= 1 + 6 * error + 1e-6, "mean " + mean + " ± " + error + " on day " + day);
        }
    }

    @Test
    void aVisitBeforeWeighsOnceNoNearerOneCanFollow() {
        var payments = List.of(payment(10));
        assertEquals(1, together(payments, List.of(visit(7)), 10));
        assertEquals(1, together(payments, List.of(visit(7)), 14.9));
        assertEquals(1.6, together(payments, List.of(visit(7)), 15), 1e-9);
        assertEquals(0.4, together(payments, List.of(visit(7), visit(12)), 15), 1e-9);
        assertEquals(1, together(payments, List.of(visit(-5)), 40), "no visit is near");
    }

    @Test
    void fivePaymentsAfterOneVisitAreOneCoin() {
        var payments = DoubleStream.of(10, 10.1, 10.2, 10.3, 10.4)
                .mapToObj(PaymentOrderTest::payment)
                .toList();
        assertEquals(1.6, together(payments, List.of(visit(7)), 40), 1e-9);
    }

    @Test
    void eachPaymentAfterAVisitOfItsOwnWeighs() {
        var payments =
                DoubleStream.of(10, 17, 24).mapToObj(PaymentOrderTest::payment).toList();
        assertEquals(1.6 * 1.6 * 1.6, together(payments, List.of(visit(9), visit(16), visit(23)), 40), 1e-9);
    }
}
