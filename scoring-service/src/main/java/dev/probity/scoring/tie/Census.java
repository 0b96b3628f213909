package dev.probity.scoring.tie;

import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.peer.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many go-betweens of a kind tie how many to how many: what is rare among them, given everybody's degrees. A stock, kept by differences.
 *
 * <p>Whoever is tied to a go-between is more often tied to one of many ties: so staff's and merchants' ranks count ties, not go-betweens.
 */
final class Census {
    /** Ties of staff by how many merchants their go-between is tied to. */
    static final String STAFF_TIES = "staff-ties";
    /** Ties of merchants by how many pairs of staff and merchant their go-between ties. */
    static final String MERCHANT_TIES = "merchant-ties";
    /** Go-betweens by how many pairs of staff and merchant they tie, those that tie any. */
    static final String PAIRS = "pairs";
    /** Go-betweens by how many merchants they are tied to. */
    static final String CLIENTS = "clients";

    static final int WIDTH = 64;
    private static final String GROUP = "go-betweens/";
    private static final double PAIR_BINS_PER_DOUBLING = 6;

    private final @Nullable PeerBaseline baseline;

    private Census(@Nullable PeerBaseline baseline) {
        this.baseline = baseline;
    }

    /** The census of go-betweens of that one's kind, from the days before. */
    static Census before(PeerLookup peers, String goBetween, int day) {
        return new Census(peers.before(List.of(group(goBetween)), day));
    }

    static String group(String goBetween) {
        return GROUP + Party.kind(goBetween);
    }

    /** What changed when one go-between went from so many ties to so many others; members are go-betweens with any tie. */
    static PeerDay change(String goBetween, int day, Degrees before, Degrees now) {
        var tally = new Tally();
        count(tally, before, -1);
        count(tally, now, 1);
        return new PeerDay(group(goBetween), day, tally);
    }

    /**
     * How many merchants and staff a go-between is tied to.
     *
     * @param merchants how many
     * @param staff how many
     */
    record Degrees(int merchants, int staff) {
        long pairs() {
            return (long) merchants * staff;
        }
    }

    private static void count(Tally tally, Degrees degrees, int sign) {
        if (degrees.merchants + degrees.staff == 0) {
            return;
        }
        tally.add(dev.probity.scoring.peer.Stock.MEMBERS, sign);
        add(tally, STAFF_TIES, merchantBin(degrees.merchants), sign * degrees.staff);
        add(tally, MERCHANT_TIES, pairBin(degrees.pairs()), sign * degrees.merchants);
        add(tally, CLIENTS, merchantBin(degrees.merchants), sign);
        if (degrees.pairs() > 0) {
            add(tally, PAIRS, pairBin(degrees.pairs()), sign);
        }
    }

    private static void add(Tally tally, String row, int bin, int count) {
        var figures = new float[WIDTH];
        figures[bin] = count;
        tally.add(row, figures);
    }

    static int merchantBin(int merchants) {
        return Math.min(WIDTH - 1, merchants);
    }

    static int pairBin(long pairs) {
        double doublings = Math.log(1.0 + pairs) / Math.log(2);
        return (int) Math.min(WIDTH - 1, Math.round(PAIR_BINS_PER_DOUBLING * doublings));
    }

    /**
     * A rank.
     *
     * @param asExtreme how many are at least as extreme
     * @param all how many there are
     */
    record Rank(double asExtreme, double all) {
        /** Exact under exchangeability (EVIDENCE §3). */
        double p() {
            return Math.min(1, (1 + asExtreme) / (1 + all));
        }
    }

    Rank rank(String row, int bin) {
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

    /** How many go-betweens have at least that many merchants; 1 where nothing is known. */
    double goBetweens(int merchants) {
        return Math.max(1, rank(CLIENTS, merchantBin(merchants)).asExtreme());
    }

    /** Chance that a tie of a merchant is to one go-between, given how many each of both has; 1 where nothing is known. */
    double chance(int merchantsOfGoBetween, int goBetweensOfMerchant) {
        var figures = baseline == null ? null : baseline.sums(CLIENTS);
        double ties = 0;
        for (int i = 0; figures != null && i < figures.length; i++) {
            ties += i * Math.max(0, figures[i]);
        }
        return ties == 0 ? 1 : Math.min(1, merchantsOfGoBetween * Math.max(1, goBetweensOfMerchant) / ties);
    }
}
