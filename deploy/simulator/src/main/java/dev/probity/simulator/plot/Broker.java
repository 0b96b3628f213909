package dev.probity.simulator.plot;

import dev.probity.simulator.event.Kind;
import dev.probity.simulator.tie.Ties.Party;

/**
 * A go-between: a private person who knows merchants that pay and staff who can be paid.
 *
 * @param person their place among the world's private people
 * @param party how events name them
 * @param clients the merchants whom they serve
 */
record Broker(int person, Party party, int[] clients) {
    Broker {
        if (party.kind() != Kind.PERSON) {
            throw new IllegalArgumentException("a go-between is a private person");
        }
    }
}
