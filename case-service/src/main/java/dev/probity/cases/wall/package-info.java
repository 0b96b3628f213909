/** The conflict wall: who works, and that each look into the database is theirs, so that PostgreSQL keeps from them what they stand too near to. */
@NullMarked
package dev.probity.cases.wall;

import org.jspecify.annotations.NullMarked;
