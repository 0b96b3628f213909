package dev.probity.scoring.peer;

/**
 * What one member of a group did on one day.
 *
 * @param group the group
 * @param day days since the epoch
 * @param tally the figures
 */
public record PeerDay(String group, int day, Tally tally) {}
