package dev.probity.scoring.event;

/**
 * An event as it came.
 *
 * @param event what detectors look at
 * @param bytes all that it says, a CloudEvent in JSON, for those who ask for fields that nobody knows beforehand; never changed; empty where
 *     nothing of it may be known
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Arrival(PartyEvent event, byte[] bytes) {
    private static final byte[] NOTHING = {};

    /** An event of which nothing may be known but that there was one. */
    public static Arrival withheld(PartyEvent.Unwatched event) {
        return new Arrival(event, NOTHING);
    }

    public boolean isWithheld() {
        return bytes.length == 0;
    }
}
