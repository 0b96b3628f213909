package dev.probity.cases.enforcement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter that gave notice, or took it back, and where it went. */
@Schema(description = "A letter that gave notice, or took it back, and where it went.")
public record SentNotice(
        UUID id,

        @Schema(description = "whether it says that nothing comes of it")
        boolean takenBack,

        List<Delivery> deliveries) {}
