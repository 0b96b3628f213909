package dev.probity.simulator.plot;

import dev.probity.simulator.event.Kind;
import dev.probity.simulator.tie.Ties.Party;
import dev.probity.simulator.world.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * A go-between: a private person who knows merchants that pay and staff who can be paid.
 *
 * @param person their place among the world's private people
 * @param party how events name them
 * @param clients the merchants whom they serve
 * @param formerly whom they were while they worked for the marketplace themselves, if they did
 */
record Broker(
        int person, Party party, int[] clients, @Nullable StaffMember formerly) {
    Broker {
        if (party.kind() != Kind.PERSON) {
            throw new IllegalArgumentException("a go-between is a private person");
        }
    }
}
