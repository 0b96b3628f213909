/** What everyone's work comes to, for those who lead it or look after it: counts alone, and none of a few people. */
@NullMarked
package dev.probity.cases.dashboard;

import org.jspecify.annotations.NullMarked;
