/** Cases: what may happen to one, and what people see of it. */
@NullMarked
package dev.probity.cases.casefile;

import org.jspecify.annotations.NullMarked;
