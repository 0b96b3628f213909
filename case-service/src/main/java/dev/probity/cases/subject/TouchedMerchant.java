package dev.probity.cases.subject;

import dev.probity.cases.identity.MerchantLink;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merchant, and how often it was looked up. */
@Schema(description = "A merchant, and how often it was looked up.")
public record TouchedMerchant(
        MerchantLink merchant,
        int merchantDays,
        int unticketed,
        int ticketed,
        @Nullable Double peersLow,
        @Nullable Double peersHigh) {}
