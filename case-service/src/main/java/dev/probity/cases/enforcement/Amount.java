package dev.probity.cases.enforcement;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money. */
@Schema(description = "An amount of money.")
public record Amount(
        @Schema(description = "above 0, at most two decimals")
        @NotNull
        @DecimalMin("0.01")
        @DecimalMax("999999999999.99")
        @Digits(integer = 12, fraction = 2)
        BigDecimal value,

        @Schema(description = "ISO 4217") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String currency) {
    /** 12,480.00 EUR. */
    String words() {
        return String.format(Locale.ROOT, "%,.2f %s", value, currency);
    }
}
