package dev.probity.cases.story;

import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillLine;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.EvidenceRef;
import dev.probity.cases.evidence.Explanations;
import dev.probity.cases.identity.Badge;
import dev.probity.cases.identity.BadgeShape;
import dev.probity.cases.identity.MerchantLink;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.SubjectRef;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.scoring.ScoringState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person, a go-between and two merchants, and what may be told of them. */
final class StoryFixtures {
    static final SubjectRef HERON = subject(SubjectKind.STAFF, UUID.randomUUID(), "Amber Heron");
    static final SubjectRef GO_BETWEEN = subject(SubjectKind.PERSON, UUID.randomUUID(), "G-31");
    static final SubjectRef M8812 = merchant("M-8812");
    static final SubjectRef M4410 = merchant("M-4410");

    private StoryFixtures() {}

    static SubjectRef subject(SubjectKind kind, UUID id, String label) {
        return new SubjectRef(id, kind, label, "", new Badge(BadgeShape.CIRCLE, null, null));
    }

    static SubjectRef merchant(String id) {
        return subject(SubjectKind.MERCHANT, Subjects.openId(PartyRef.of("merchant:" + id)), id);
    }

    static EvidenceRef event(String id, String type, String time, SubjectRef merchant, Boolean ticketed) {
        return new EvidenceRef(
                id,
                "urn:tools",
                "dev.probity." + type + ".v1",
                Instant.parse(time),
                merchant == null ? null : new MerchantLink(merchant.id(), merchant.label()),
                ticketed,
                null);
    }

    static EvidenceRef lookUp(String day, SubjectRef merchant) {
        return event("a" + day, "staff.access", "2026-" + day + "T20:14:18Z", merchant, false);
    }

    static EvidenceRef vanished(String day, SubjectRef merchant) {
        return event("r" + day, "review.removed", "2026-" + day + "T18:20:44Z", merchant, null);
    }

    static BillLine line(String family, double decibans, EvidenceRef... evidence) {
        return new BillLine(family, family, family, decibans, "P30D", "", evidence.length, List.of(evidence));
    }

    static Bill bill(BillLine... lines) {
        return new Bill(
                Instant.EPOCH,
                1,
                BillSource.LIVE,
                -40,
                14,
                0.96,
                0,
                true,
                0,
                0,
                List.of(lines),
                List.of(),
                null,
                null,
                Explanations.NOT_TESTED);
    }

    static Story story(StoryParts.Part... parts) {
        return StoryTeller.tell(
                new StoryParts(List.of(parts), List.of(Instant.parse("2026-11-13T17:40:00Z")), null, null),
                ScoringState.THERE);
    }
}
