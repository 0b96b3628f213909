/** What has to stand before anything can be measured: broker, sign-in, service and sender, each in a JVM of its own. */
@NullMarked
package dev.probity.bench.stage;

import org.jspecify.annotations.NullMarked;
