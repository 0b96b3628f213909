/** One subject whole: bill, findings, activity and cases, from what is known here and from scoring. */
@NullMarked
package dev.probity.cases.subject;

import org.jspecify.annotations.NullMarked;
