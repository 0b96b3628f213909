/** Case-service: turns alerts into cases that people can close; what is shared by all its features stands here. */
@NullMarked
package dev.probity.cases;

import org.jspecify.annotations.NullMarked;
