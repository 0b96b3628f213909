package dev.probity.cases.enforcement;

import dev.probity.cases.http.Actor;
import dev.probity.cases.timeline.EntryKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives notice of what takes effect only after it, and takes it back where nothing comes of it; in the caller's transaction. An order tells the platform what to do; by then
 * whoever it is against must have known for as long as their country wants.
 */
@ApplicationScoped
class AdvanceNotices {
    private static final Set<ProposalState> TO_COME =
            EnumSet.of(ProposalState.APPROVED, ProposalState.APPEALED, ProposalState.UPHELD);

    private final Deliveries deliveries;
    private final ProposalRecord record;
    private final Drafts drafts;
    private final Clock clock;

    AdvanceNotices(Deliveries deliveries, ProposalRecord record, Drafts drafts, Clock clock) {
        this.deliveries = deliveries;
        this.record = record;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Of a proposal that was just decided on: gives notice where there is any. */
    Uni<Void> give(ProposalRecord.Held held) {
        var proposal = held.proposal();
        var until = proposal.sendAt;
        if (proposal.state != ProposalState.APPROVED || until == null || !given(proposal)) {
            return Uni.createFrom().voidItem();
        }
        return tell(
                held,
                new AdvanceNotice(
                        idOf(proposal.id),
                        null,
                        proposal.action,
                        proposal.target.ref,
                        proposal.ref(),
                        held.file().ref(),
                        proposal.statement,
                        until,
                        proposal.changedAt),
                EntryKind.NOTICE_GIVEN,
                "notice given, not before %s: %s".formatted(until.truncatedTo(ChronoUnit.MINUTES), proposal.effect()));
    }

    /** Of a proposal of which nothing comes any more: takes its notice back where one was given. */
    Uni<Void> takeBack(ProposalRecord.Held held) {
        var proposal = held.proposal();
        if (!given(proposal) || proposal.orderedAt != null) {
            return Uni.createFrom().voidItem();
        }
        return tell(
                held,
                new AdvanceNotice(
                        takingBackOf(proposal.id),
                        idOf(proposal.id),
                        proposal.action,
                        proposal.target.ref,
                        proposal.ref(),
                        held.file().ref(),
                        drafts.noticeTakenBack(held.file(), proposal),
                        null,
                        clock.instant()),
                EntryKind.NOTICE_TAKEN_BACK,
                "notice taken back: " + proposal.effect());
    }

    private Uni<Void> tell(ProposalRecord.Held held, AdvanceNotice notice, EntryKind kind, String text) {
        return deliveries
                .send(notice, held.proposal().caseId)
                .chain(() -> record.note(held, Actor.PROBITY, kind, text))
                .replaceWithVoid();
    }

    /** Whether there was time between the decision and the order in which somebody was to know. */
    private static boolean given(ProposalEntity proposal) {
        return proposal.sendAt != null && !proposal.noticeGiven().isZero();
    }

    /** What was told of a proposal before its order, and may be told again as far as it still holds. */
    static List<UUID> all(ProposalEntity proposal) {
        return given(proposal) ? List.of(idOf(proposal.id), takingBackOf(proposal.id)) : List.of();
    }

    /** What of a proposal is worth sending again: notice of what is to come, that it won't come, and an order that is not taken back. */
    static List<UUID> worthSendingAgain(ProposalEntity proposal, @Nullable UUID order) {
        var letters = new ArrayList<UUID>();
        if (proposal.orderedAt == null && TO_COME.contains(proposal.state)) {
            letters.add(idOf(proposal.id));
        }
        letters.add(takingBackOf(proposal.id));
        if (order != null && proposal.state != ProposalState.REVERSED) {
            letters.add(order);
        }
        return letters;
    }

    /** Follows from the proposal's, which has one notice at most. */
    static UUID idOf(UUID proposal) {
        return named("notice of " + proposal);
    }

    static UUID takingBackOf(UUID proposal) {
        return named("notice taken back of " + proposal);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
