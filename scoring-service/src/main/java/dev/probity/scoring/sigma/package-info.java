/**
 * The Sigma engine: compiles detection rules and correlation rules (specification 2.1) as the world writes them into one matcher that
 * shares their tests, so that the cost of an event follows the event and hardly the number of rules. It knows neither Kafka nor REST.
 */
@org.jspecify.annotations.NullMarked
package dev.probity.scoring.sigma;
