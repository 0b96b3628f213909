package dev.probity.cases.subject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Merchant-days with a ticket. */
@Schema(description = "Merchant-days with a ticket.")
public record TicketCoverage(
        int merchantDays, int ticketed, @Nullable Double peersShare) {}
