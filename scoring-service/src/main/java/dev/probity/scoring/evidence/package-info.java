/** The arithmetic of EVIDENCE §1 and §3, without any party in it: what a share, a count or a rank is worth as an e-value. */
@NullMarked
package dev.probity.scoring.evidence;

import org.jspecify.annotations.NullMarked;
