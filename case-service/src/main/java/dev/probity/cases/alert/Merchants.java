package dev.probity.cases.alert;

import dev.probity.cases.identity.MerchantLink;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Merchants that an alert involves. */
@Schema(description = "Merchants that an alert involves.")
public record Merchants(
        int count,
        @Schema(description = "the heaviest, at most three") List<MerchantLink> first) {
    private static final int SHOWN = 3;

    static Merchants of(String[] refs) {
        return new Merchants(
                refs.length,
                Arrays.stream(refs)
                        .map(MerchantLink::of)
                        .filter(Objects::nonNull)
                        .limit(SHOWN)
                        .toList());
    }
}
