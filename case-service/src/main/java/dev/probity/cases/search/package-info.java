/** One search over cases, subjects and merchants. */
@NullMarked
package dev.probity.cases.search;

import org.jspecify.annotations.NullMarked;
