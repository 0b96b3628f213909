/** The PostgreSQL of the local suite, from embedded binaries. */
@NullMarked
package dev.probity.local.database;

import org.jspecify.annotations.NullMarked;
