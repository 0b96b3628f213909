package dev.probity.simulator.stage;

/** Somebody or something that does the next thing at a known moment. */
@FunctionalInterface
public interface Actor {
    /** Does it; whoever wants another turn asks the agenda for it. */
    void act(long at);
}
