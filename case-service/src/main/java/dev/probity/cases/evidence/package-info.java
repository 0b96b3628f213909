/** What speaks against and for a subject, in the words and shapes that pages show; no staff id passes through here. */
@NullMarked
package dev.probity.cases.evidence;

import org.jspecify.annotations.NullMarked;
