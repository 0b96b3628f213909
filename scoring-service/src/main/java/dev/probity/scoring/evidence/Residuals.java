package dev.probity.scoring.evidence;

/** How unusual a figure is that lies so many standard deviations from its forecast, when the deviation itself is only estimated. */
public final class Residuals {
    private Residuals() {}

    /** P(R ≥ residual) by Student's t: the fewer days the estimate rests on, the heavier the tail. */
    public static double tail(double residual, double freedom) {
        double above = SpecialFunctions.studentTail(Math.abs(residual), freedom);
        return residual >= 0 ? above : 1 - above;
    }
}
