package dev.probity.cases.subject;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reviews of a merchant on a day. */
@Schema(description = "Reviews of a merchant on a day.")
public record ReviewDay(
        LocalDate date,
        int reviews,

        @Schema(description = "of these, with the worst rating")
        int worst,

        @Schema(description = "with the best") int best,

        @Schema(description = "that repeat the words, device or address of another reviewer's")
        int alike,

        @Schema(description = "false where some of the day may be forgotten already")
        boolean whole) {}
