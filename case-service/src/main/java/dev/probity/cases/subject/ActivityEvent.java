package dev.probity.cases.subject;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.identity.MerchantLink;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recent event in words. */
@Schema(description = "A recent event in words.")
public record ActivityEvent(
        Instant at,
        EventKind kind,
        String title,
        @Nullable MerchantLink merchant,
        @Nullable Boolean ticketed,
        int count) {}
