/** Alerts: taken in once, grouped into cases, and worked through by people. */
@NullMarked
package dev.probity.cases.alert;

import org.jspecify.annotations.NullMarked;
