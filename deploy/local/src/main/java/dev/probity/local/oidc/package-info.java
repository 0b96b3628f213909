/** The OpenID provider of the local suite and its sign-ins, which exist nowhere else. */
@NullMarked
package dev.probity.local.oidc;

import org.jspecify.annotations.NullMarked;
