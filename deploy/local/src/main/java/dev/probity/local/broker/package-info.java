/** The Kafka broker of the local suite, in a JVM of its own. */
@NullMarked
package dev.probity.local.broker;

import org.jspecify.annotations.NullMarked;
