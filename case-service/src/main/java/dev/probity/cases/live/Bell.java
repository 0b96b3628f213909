package dev.probity.cases.live;

/**
 * A notification that some replica's transaction sent when it committed.
 *
 * @param channel PostgreSQL channel
 * @param payload what it carried
 */
public record Bell(String channel, String payload) {}
