package dev.probity.simulator.market;

/**
 * A review about to be posted.
 *
 * @param reviewer the number in its reviewer's id
 * @param merchant whom it is about
 * @param product which of the merchant's products
 * @param rating 1–5 stars
 * @param text its words
 * @param verified whether the reviewer bought it
 * @param device the number of the device it came from
 * @param ip the address it came from
 */
public record Draft(
        long reviewer, int merchant, int product, int rating, String text, boolean verified, long device, String ip) {

    /** The same review from another device. */
    public Draft from(long otherDevice) {
        return new Draft(reviewer, merchant, product, rating, text, verified, otherDevice, ip);
    }
}
