package dev.probity.simulator;

/**
 * What a story is to be like; the same settings give the same bytes.
 *
 * @param seed which of all such stories
 * @param staff how many people work there (560,000 at scale 1)
 * @param merchants how many merchants sell there (2,000,000 at scale 1)
 * @param from when the story starts, in epoch milliseconds, midnight UTC
 * @param until up to when it is told, in epoch milliseconds; a story that goes on in real time passes it
 * @param insiderRate share of staff who sell what they should not (base rate 1e-4)
 * @param knobs how hard it is to see them
 */
public record Settings(long seed, int staff, int merchants, long from, long until, double insiderRate, Knobs knobs) {

    /** A day in milliseconds. */
    public static final long DAY = 86_400_000;

    /** An hour in milliseconds. */
    public static final long HOUR = 3_600_000;

    /** A minute in milliseconds. */
    public static final long MINUTE = 60_000;

    private static final int FEWEST_STAFF = 50;
    private static final int FEWEST_MERCHANTS = 100;

    public Settings {
        if (staff < FEWEST_STAFF || merchants < FEWEST_MERCHANTS) {
            throw new IllegalArgumentException(
                    "a story needs at least " + FEWEST_STAFF + " staff and " + FEWEST_MERCHANTS + " merchants");
        }
        if (until <= from) {
            throw new IllegalArgumentException("a story must end after it starts");
        }
        if (insiderRate < 0 || insiderRate > 0.2) {
            throw new IllegalArgumentException("the insider rate must be from 0 to 0.2");
        }
    }

    /** How many whole days are told at least. */
    public int days() {
        return (int) ((until - from) / DAY);
    }

    /** How many insiders the rate makes, rounded; none only at rate 0. */
    public int insiders() {
        return insiderRate == 0 ? 0 : (int) Math.max(1, Math.round(insiderRate * staff));
    }
}
