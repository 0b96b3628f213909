/** What a person types after ./probity, one class a command. */
@NullMarked
package dev.probity.local.command;

import org.jspecify.annotations.NullMarked;
