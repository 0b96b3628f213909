package dev.probity.simulator;

/**
 * How hard the story is; the defaults are what detectors are measured on, and they are never made easier for them (ADR 0040).
 *
 * @param slow share of insiders who act at most about once a week, inside ticketed work
 * @param forged share of acts covered by a ticket which the insider opened for it
 * @param paymentsVisible share of bribes and fees of which a payment is in the data
 * @param sharedDevices chance that an insider and the go-between were seen on one device or address
 * @param logLoss share of access events that never arrive
 * @param late share of events that arrive up to hours after they happened
 * @param decoys innocent people who look like insiders, for each insider
 * @param rings chance that a go-between runs a fake-review ring, beside those of insiders whose kind it is
 * @param brokersPerInsider most go-betweens that one insider works with, from 1 to 4
 * @param fewestClients fewest merchants that a go-between serves
 * @param mostClients most merchants that a go-between serves; a small marketplace has fewer to serve
 */
public record Knobs(
        double slow,
        double forged,
        double paymentsVisible,
        double sharedDevices,
        double logLoss,
        double late,
        int decoys,
        double rings,
        int brokersPerInsider,
        int fewestClients,
        int mostClients) {

    /** The hard story. */
    public static final Knobs HARD = new Knobs(0.5, 0.4, 0.1, 0.2, 0.02, 0.005, 20, 0.7, 4, 5, 100);

    /** What a newcomer's first story is told with: the same acts, of which more can be seen. Nothing is ever measured on it. */
    public static final Knobs TOUR = new Knobs(0.3, 0.25, 0.5, 0.5, 0.01, 0.002, 5, 1, 4, 5, 100);

    public Knobs {
        share(slow, "slow");
        share(forged, "forged");
        share(paymentsVisible, "payments-visible");
        share(sharedDevices, "shared-devices");
        share(logLoss, "log-loss");
        share(late, "late");
        share(rings, "rings");
        if (decoys < 0) {
            throw new IllegalArgumentException("decoys must not be negative");
        }
        if (brokersPerInsider < 1 || brokersPerInsider > 4) {
            throw new IllegalArgumentException("brokers-per-insider must be from 1 to 4");
        }
        if (fewestClients < 1 || mostClients < fewestClients) {
            throw new IllegalArgumentException(
                    "a broker serves at least one merchant, and at most not fewer than at least");
        }
    }

    private static void share(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1");
        }
    }
}
