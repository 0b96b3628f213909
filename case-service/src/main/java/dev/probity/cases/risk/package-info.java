/** The latest risk of those whom someone may look at, kept here so that lists need no other service. */
@NullMarked
package dev.probity.cases.risk;

import org.jspecify.annotations.NullMarked;
