package dev.probity.cases.exhibit;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.EvidenceRef;
import dev.probity.cases.identity.SubjectKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a bill or an event say, once read; members of staff stand in it by pseudonym, or as a colleague.
 *
 * @param kind of exhibit
 * @param subject pseudonym, merchant id or running number
 * @param subjectKind what the subject is
 * @param alert whose bill it is; null for a subject's own, and of an event
 * @param bill of a bill
 * @param event of an event
 */
@RegisterForReflection
record FrozenEvidence(
        ExhibitKind kind,
        String subject,
        SubjectKind subjectKind,
        @Nullable UUID alert,
        @Nullable Bill bill,
        @Nullable EvidenceRef event) {}
