/** Checks an exported case file without the service that made it: its own reading of RFC 9162, of signed notes and of the archive. */
@NullMarked
package dev.probity.local.verify;

import org.jspecify.annotations.NullMarked;
