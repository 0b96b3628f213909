package dev.probity.cases.story;

import dev.probity.cases.identity.MerchantLink;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bill that speaks against somebody and rests on an event.
 *
 * @param subject whose bill
 * @param family which line
 * @param merchant the merchant about which the line names the event; null for none
 */
record Claim(UUID subject, String family, @Nullable MerchantLink merchant) {}
