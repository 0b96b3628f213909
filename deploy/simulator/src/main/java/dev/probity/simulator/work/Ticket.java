package dev.probity.simulator.work;

/**
 * A piece of work that somebody asked for.
 *
 * @param number the number in its id
 * @param merchant whom it is about
 * @param kind what was asked
 * @param openedAt since when
 * @param openedBy the number of the member of staff who opened it, or −1 when a merchant or a system did
 */
public record Ticket(long number, int merchant, String kind, long openedAt, int openedBy) {}
