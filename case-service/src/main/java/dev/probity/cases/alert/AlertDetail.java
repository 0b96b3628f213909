package dev.probity.cases.alert;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.EventLine;
import dev.probity.cases.evidence.Explanations;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert, for the drawer beside the queue. */
@Schema(description = "An alert, for the drawer beside the queue.")
public record AlertDetail(
        AlertRow alert,
        Bill bill,
        Explanations explanations,
        @Schema(description = "newest first, at most five") List<EventLine> latestEvents,
        int eventCount,
        List<CaseMate> inSameCase) {}
