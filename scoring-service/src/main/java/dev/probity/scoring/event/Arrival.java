package dev.probity.scoring.event;

/**
 * An event as it came.
 *
 * @param event what detectors look at
 * @param bytes all that it says, a CloudEvent in JSON, for those who ask for fields that nobody knows beforehand; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Arrival(PartyEvent event, byte[] bytes) {}
