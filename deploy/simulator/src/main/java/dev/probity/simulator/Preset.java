package dev.probity.simulator;

/**
 * Stories with a name.
 */
enum Preset {
    /** What {@code ./probity up} tells: small, 70 days, some insiders, of whom more can be seen than in life. */
    local(400, 1_500, 70, 0.02, Knobs.TOUR),

    /** A hundredth of the real size, with everything as hard as in life. */
    hundredth(5_600, 20_000, 180, 1e-3, Knobs.HARD),

    /** The whole marketplace: 560,000 staff, 2,000,000 merchants, base rate 1e-4. */
    whole(560_000, 2_000_000, 180, 1e-4, Knobs.HARD),

    /** Nobody does wrong: what an innocent person's chance of an alert is measured on. */
    innocent(5_600, 20_000, 180, 0, Knobs.HARD);

    final int staff;
    final int merchants;
    final int days;
    final double insiderRate;
    final Knobs knobs;

    Preset(int staff, int merchants, int days, double insiderRate, Knobs knobs) {
        this.staff = staff;
        this.merchants = merchants;
        this.days = days;
        this.insiderRate = insiderRate;
        this.knobs = knobs;
    }
}
