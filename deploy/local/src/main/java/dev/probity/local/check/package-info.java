/** The whole test suite with one command; run from its source, with nothing but a JDK, since nothing is built yet when it starts. */
@NullMarked
package dev.probity.local.check;

import org.jspecify.annotations.NullMarked;
