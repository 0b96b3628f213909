package dev.probity.cases.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.probity.cases.identity.PartyRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A look as ingest takes it: a CloudEvent of staff's access, like any other tool's. Nothing of who the file is about is in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LookEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {
    private static final String TOOL = "probity-case";

    /** As contracts of ingest-service have {@code staff.access.v1}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String staffId,
            LookAct action,
            String dataClass,
            int recordCount,
            String tool,
            UUID objectId,
            @Nullable LookGround ground,
            boolean denied,
            boolean outsideHours) {}

    static LookEvent of(Look look, String staff, String source) {
        boolean denied = look.ground() == null;
        return new LookEvent(
                "1.0",
                look.id(),
                source,
                "dev.probity.staff.access.v1",
                staff,
                look.at(),
                "application/json",
                new Data(
                        PartyRef.of(staff).id(),
                        look.act(),
                        look.what().dataClass(),
                        denied ? 0 : 1,
                        TOOL,
                        look.file(),
                        look.ground(),
                        denied,
                        look.night()));
    }
}
