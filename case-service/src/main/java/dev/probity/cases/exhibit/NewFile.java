package dev.probity.cases.exhibit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside a file that is to be kept.
 *
 * @param name of the file, cleaned
 * @param sha256 of its bytes, in hex
 * @param reason why it matters
 * @param subject about whom; null for nobody alone
 */
record NewFile(
        String name, String sha256, String reason, @Nullable UUID subject) {}
