package dev.probity.cases.identity;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merchant that an event is about. */
@Schema(description = "A merchant that an event is about.")
public record MerchantLink(
        UUID id, @Schema(description = "M-8812") String label) {
    /** Null for null, and for whatever is no merchant. */
    public static @Nullable MerchantLink of(@Nullable String ref) {
        if (ref == null || !ref.startsWith("merchant:")) {
            return null;
        }
        try {
            return of(PartyRef.of(ref));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public static MerchantLink of(PartyRef merchant) {
        return new MerchantLink(Subjects.openId(merchant), merchant.id());
    }
}
