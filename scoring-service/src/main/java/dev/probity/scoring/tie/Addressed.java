package dev.probity.scoring.tie;

/**
 * A letter and to whom it goes.
 *
 * @param to party or identifier
 * @param letter what it says
 */
record Addressed(String to, TieLetter letter) {}
