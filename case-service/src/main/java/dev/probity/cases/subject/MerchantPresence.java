package dev.probity.cases.subject;

import dev.probity.cases.identity.SubjectRef;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of staff who touched the merchant. */
@Schema(description = "A member of staff who touched the merchant.")
public record MerchantPresence(
        SubjectRef staff,

        @Schema(description = "day of the first touch that a gain may follow from")
        LocalDate first,

        @Schema(description = "day of the last touch") LocalDate last,

        @Schema(description = "days on which it was touched")
        int days,

        @Schema(description = "of these, without a ticket") int unticketed) {}
