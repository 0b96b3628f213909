/** Rules, back-tests, policies and bets, which are scoring's: asked and changed by people as themselves, through here. */
@NullMarked
package dev.probity.cases.detection;

import org.jspecify.annotations.NullMarked;
