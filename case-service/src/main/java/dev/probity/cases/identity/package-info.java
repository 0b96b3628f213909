/** Who a case is about: subjects, their pseudonyms and badges, and the profiles that say who they work for. */
@NullMarked
package dev.probity.cases.identity;

import org.jspecify.annotations.NullMarked;
