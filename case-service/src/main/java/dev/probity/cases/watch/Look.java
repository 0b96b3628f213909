package dev.probity.cases.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at a file, or tried to.
 *
 * @param id its own
 * @param at when
 * @param act what was done
 * @param what kind of file
 * @param file case, subject or alert; of what there is none for them, what they asked for
 * @param ground why they might; null where they were shown nothing
 * @param night whether it was night where they work
 */
record Look(
        UUID id,
        Instant at,
        LookAct act,
        LookedAt what,
        UUID file,
        @Nullable LookGround ground,
        boolean night) {}
