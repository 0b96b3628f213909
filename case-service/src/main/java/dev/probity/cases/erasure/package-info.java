/** Erasure on request: somebody asks for the words of a closed case to be destroyed, and somebody else confirms or refuses it. */
@NullMarked
package dev.probity.cases.erasure;

import org.jspecify.annotations.NullMarked;
