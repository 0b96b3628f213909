package dev.probity.scoring.ring;

import org.jspecify.annotations.Nullable;

/**
 * In what company a review was written.
 *
 * @param encounter beside whom; null when nobody wrote at about the same time
 * @param worded whether its words can be compared with others'
 * @param copied whether they repeat another reviewer's
 * @param traced whether device or address can be compared with others'
 * @param shared whether another reviewer uses the device, or the address without its being a hub
 */
public record Company(@Nullable Encounter encounter, boolean worded, boolean copied, boolean traced, boolean shared) {
    public Company {
        if (copied && !worded || shared && !traced) {
            throw new IllegalArgumentException("what cannot be compared is like nothing");
        }
    }
}
