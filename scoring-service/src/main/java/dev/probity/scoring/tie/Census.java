package dev.probity.scoring.tie;

import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerGroups;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.peer.Stock;
import dev.probity.scoring.peer.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How firmly go-betweens of a kind stand between staff and merchants: what is rare among them, given everybody's degrees. A stock, kept by differences.
 *
 * <p>Whoever is tied to a go-between is more often tied to one of many ties: so staff's and merchants' ranks count ties, not go-betweens.
 */
final class Census {
    /** Ties of staff by how firmly they tie to merchants. */
    static final String STAFF_TIES = "staff-ties";
    /** Ties of merchants by how firmly they tie to staff. */
    static final String MERCHANT_TIES = "merchant-ties";
    /** Go-betweens by how firmly they stand between both, those that do. */
    static final String BETWEEN = "between";
    /** Go-betweens by how many merchants they are tied to. */
    static final String CLIENTS = "clients";
    /** Go-betweens by how firmly they are tied to merchants. */
    static final String STRENGTHS = "strengths";

    private static final int WIDTH = 64;
    private static final double BINS_PER_DOUBLING = 5;

    private final @Nullable PeerBaseline baseline;

    private Census(@Nullable PeerBaseline baseline) {
        this.baseline = baseline;
    }

    /** The census of go-betweens of that one's kind, from the days before. */
    static Census before(PeerLookup peers, String goBetween, int day) {
        return new Census(peers.before(List.of(group(goBetween)), day));
    }

    private static String group(String goBetween) {
        return PeerGroups.ofGoBetweens(Party.kind(goBetween));
    }

    /** What changed when one go-between's ties changed; members are go-betweens with any tie. */
    static PeerDay change(String goBetween, int day, Map<String, Tie> before, Map<String, Tie> now) {
        var tally = new Tally();
        count(tally, before, -1);
        count(tally, now, 1);
        return new PeerDay(group(goBetween), day, tally);
    }

    private static void count(Tally tally, Map<String, Tie> ties, int sign) {
        if (ties.isEmpty()) {
            return;
        }
        var standing = Standing.of(ties);
        tally.add(Stock.MEMBERS, sign);
        ties.forEach((party, tie) -> {
            boolean staff = Party.staff(party);
            double firmness = staff ? standing.ofStaff(tie) : standing.ofMerchant(tie);
            add(tally, staff ? STAFF_TIES : MERCHANT_TIES, bin(firmness), sign);
        });
        add(tally, CLIENTS, Math.min(WIDTH - 1, standing.merchants()), sign);
        if (standing.merchants() > 0) {
            add(tally, STRENGTHS, bin(standing.toMerchants()), sign);
        }
        if (standing.between() > 0) {
            add(tally, BETWEEN, bin(standing.between()), sign);
        }
    }

    private static void add(Tally tally, String row, int bin, int count) {
        var figures = new float[WIDTH];
        figures[bin] = count;
        tally.add(row, figures);
    }

    private static int bin(double firmness) {
        double doublings = Math.log1p(firmness) / Math.log(2);
        return (int) Math.min(WIDTH - 1, Math.round(BINS_PER_DOUBLING * doublings));
    }

    /**
     * A rank.
     *
     * @param asExtreme how many are at least as extreme
     * @param all how many there are
     */
    record Rank(double asExtreme, double all) {
        /** The same with at least so many: those of the same go-between, who may have risen with it today, when the census is yesterday's. */
        Rank atLeast(int others) {
            return new Rank(Math.max(asExtreme, others), Math.max(all, others));
        }

        /** Exact under exchangeability (EVIDENCE §3). */
        double p() {
            return Math.min(1, (1 + asExtreme) / (1 + all));
        }
    }

    /** How many are at least as firm. */
    Rank rank(String row, double firmness) {
        return from(row, bin(firmness));
    }

    private Rank from(String row, int bin) {
        var figures = baseline == null ? null : baseline.sums(row);
        if (figures == null) {
            return new Rank(0, 0);
        }
        double all = 0;
        double asExtreme = 0;
        for (int i = 0; i < figures.length; i++) {
            double count = Math.max(0, figures[i]);
            all += count;
            asExtreme += i >= bin ? count : 0;
        }
        return new Rank(asExtreme, all);
    }

    /**
     * Weight of a go-between in a mean over all of its kind: 1/(1 + rank)/ln(1 + all), by how firmly it is tied to merchants. They add up to at most 1. A broker is
     * looked for among the first, so that a person's errands need not outweigh the number of all private people there are.
     */
    double weight(double toMerchants) {
        var rank = rank(STRENGTHS, toMerchants);
        return 1 / ((1 + rank.asExtreme()) * Math.max(1, Math.log1p(rank.all())));
    }

    boolean known() {
        return baseline != null;
    }

    /** Chance that a tie of a merchant is to one go-between, given how many each of both has; 1 where nothing is known. */
    double chance(int merchantsOfGoBetween, int goBetweensOfMerchant) {
        var figures = baseline == null ? null : baseline.sums(CLIENTS);
        double ties = 0;
        for (int i = 0; figures != null && i < figures.length; i++) {
            ties += i * Math.max(0, figures[i]);
        }
        return ties == 0 ? 1 : Math.min(1, (double) merchantsOfGoBetween * Math.max(1, goBetweensOfMerchant) / ties);
    }
}
