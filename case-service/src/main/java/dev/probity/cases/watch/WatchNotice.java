package dev.probity.cases.watch;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Looks of one person that are out of the ordinary, gathered for as long as no hour goes by between them. */
@Schema(
        description =
                "Looks of one person that are out of the ordinary, gathered for as long as no hour goes by between them.")
public record WatchNotice(
        UUID id,
        WatchKind kind,
        Person person,
        Instant firstAt,
        Instant lastAt,

        @Schema(
                description =
                        "how often; a file that is looked at again within half an hour counts once, by day and by night")
        int looks,

        @Schema(description = "different cases, subjects and alerts")
        int files,

        NoticeState state,
        @Nullable NoticeAnswer answer,
        long version) {}
