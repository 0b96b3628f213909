package dev.probity.cases.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So many of so many, with the 95 % interval of their share (Wilson); from 0 to 1 where there are none. */
@Schema(description = "So many of so many, with the 95 % interval of their share (Wilson, 0 to 1).")
public record Share(int hits, int of, double share, double low, double high) {
    /** Standard normal quantile of a 95 % interval. */
    private static final double Z = 1.959963984540054;

    static Share of(int hits, int of) {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
        if (of == 0) {
            return new Share(0, 0, 0, 0, 1);
        }
        double share = (double) hits / of;
        double widened = 1 + Z * Z / of;
        double centre = (share + Z * Z / (2 * of)) / widened;
        double half = Z / widened * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return new Share(hits, of, share, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
