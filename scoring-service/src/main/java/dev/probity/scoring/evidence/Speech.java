package dev.probity.scoring.evidence;

/** Whether an e-value moved far enough to be worth saying again. */
public final class Speech {
    /** Nothing was said yet. A window's first word is always said: the bill takes means, and leaving out the dull ones would lift them (ADR 0021). */
    public static final float NOTHING = Float.NaN;

    /** Natural logarithm of one deciban. */
    private static final double LN_PER_DECIBAN = Math.log(10) / 10;

    /**
     * From here on more is not said. The cap of a family alone does not end it: a small bet and the mean over a family's detectors take away first, so that 10⁻³ of
     * what is said must still reach the cap.
     */
    private static final double LOUDEST = 80;

    private static final double EVEN_BET = 0.5;

    private Speech() {}

    /** Decibans of an e-value of which half is bet: flat where much exculpation adds nothing to a bill. */
    public static float decibans(double logE) {
        return (float) Math.min(LOUDEST, Mixture.logBet(EVEN_BET, logE) / LN_PER_DECIBAN);
    }

    /** Whether what is to be said differs by the step from what was said last, or is the first. */
    public static boolean worthSaying(float now, float spoken, double step) {
        return Float.isNaN(spoken) || Math.abs(now - spoken) >= step && now != spoken;
    }
}
