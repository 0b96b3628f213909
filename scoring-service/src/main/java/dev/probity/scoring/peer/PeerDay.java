package dev.probity.scoring.peer;

/**
 * What is told of one member of a group.
 *
 * @param group the group
 * @param day on which it was known, in days since the epoch: that of the event by which the member's own day, or week, was over
 * @param tally the figures
 */
public record PeerDay(String group, int day, Tally tally) {}
