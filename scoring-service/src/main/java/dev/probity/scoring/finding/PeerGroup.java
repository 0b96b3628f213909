package dev.probity.scoring.finding;

/**
 * Whom the subject was compared with.
 *
 * @param group name of the group, for example {@code seller-support/SZX}
 * @param size people in it
 */
public record PeerGroup(String group, int size) {}
