/** What scoring says, as it arrives on topics and by REST; read strictly, and never shown to people unmasked. */
@NullMarked
package dev.probity.cases.scoring;

import org.jspecify.annotations.NullMarked;
