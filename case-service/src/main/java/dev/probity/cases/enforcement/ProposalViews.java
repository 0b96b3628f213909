package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.ClockKind;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Once;
import dev.probity.cases.identity.Person;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Proposals as people see them. */
@ApplicationScoped
class ProposalViews {
    private static final int CREATED = 201;

    private final Proposals proposals;
    private final ProposalParts parts;
    private final CaseConfig config;
    private final Terms terms;
    private final Once once;
    private final Clock clock;

    ProposalViews(Proposals proposals, ProposalParts parts, CaseConfig config, Terms terms, Once once, Clock clock) {
        this.proposals = proposals;
        this.parts = parts;
        this.config = config;
        this.terms = terms;
        this.once = once;
        this.clock = clock;
    }

    Uni<List<Proposal>> of(List<ProposalEntity> found, Actor reader) {
        return parts.of(found, reader)
                .map(all -> found.stream().map(one -> view(one, all, reader)).toList());
    }

    /** As lists show them. */
    Uni<List<ListedProposal>> listed(List<ProposalEntity> found) {
        return parts.heads(found)
                .map(heads -> found.stream().map(one -> listed(one, heads)).toList());
    }

    /** The answer to a command that made or changed this proposal. */
    Uni<Answer> answer(ProposalEntity changed, Actor actor, int status) {
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .invoke(session -> session.clear())
                .chain(() -> proposals.whole(changed.id))
                .chain(fresh -> of(List.of(fresh), actor))
                .map(views -> once.answer(
                        status,
                        views.getFirst().version(),
                        status == CREATED ? "/api/v1/proposals/" + changed.id : null,
                        changed.caseId,
                        views.getFirst()));
    }

    private ListedProposal listed(ProposalEntity one, ProposalParts.Heads heads) {
        return new ListedProposal(
                one.id,
                one.ref(),
                Objects.requireNonNull(heads.files().get(one.caseId)).link(),
                one.action,
                one.target.named(clock.instant()),
                one.reviews.length,
                one.money(),
                total(one),
                posterior(one),
                one.state,
                named(heads.names(), one.proposedBy),
                one.proposedAt,
                one.changedAt,
                clock(heads.appealed().get(one.id)));
    }

    private dev.probity.cases.casefile.@Nullable Clock clock(@Nullable Instant appealed) {
        return appealed == null
                ? null
                : dev.probity.cases.casefile.Clock.of(
                        ClockKind.APPEAL,
                        appealed,
                        appealed.plus(config.clocks().appeal()));
    }

    private Proposal view(ProposalEntity one, ProposalParts.All all, Actor reader) {
        var names = all.names();
        var status = status(one, all.said());
        var order = order(one, all);
        var reversedBy = wayBack(one, all.linked());
        var appeals = all.said().appeals().getOrDefault(one.id, List.of());
        return new Proposal(
                one.id,
                one.version,
                one.ref(),
                Objects.requireNonNull(all.files().get(one.caseId)).link(),
                one.action,
                one.target.named(clock.instant()),
                List.of(one.reviews),
                one.money(),
                one.effect(),
                one.action.inverse(),
                one.effects().of(one.action.inverse()),
                one.reason,
                one.basis,
                one.statement,
                total(one),
                posterior(one),
                one.state,
                waitsForRoom(one, status, all.used()),
                delay(one, status),
                checks(one, status, all),
                one.approvalsNeeded,
                approvals(all.said().approvals().getOrDefault(one.id, List.of()), names),
                named(names, one.proposedBy),
                one.proposedAt,
                one.changedAt,
                new Notice(
                        one.country,
                        one.notice,
                        one.sendAt,
                        one.exception,
                        one.exceptionReason,
                        notices(one, all.fared())),
                one.endedBy == null ? null : new Ending(named(names, one.endedBy), String.valueOf(one.endedReason)),
                order,
                appeals.stream().map(found -> appeal(found, names)).toList(),
                terms.appealsUntil(one, status, appeals),
                former(one, all.linked()),
                reversedBy,
                new ProposalActions(
                                reader,
                                all.line(),
                                all.same(),
                                config.enforcement().appeals(),
                                status)
                        .of(takenBack(reversedBy), dead(one, order, all.fared())));
    }

    private static boolean takenBack(@Nullable ProposalLink by) {
        return by != null && by.state() != ProposalState.FAILED;
    }

    private static @Nullable Double total(ProposalEntity one) {
        return one.totalMdb == null ? null : Bills.decibans(one.totalMdb);
    }

    private static @Nullable Double posterior(ProposalEntity one) {
        return one.totalMdb == null ? null : Bills.posterior(Bills.decibans(one.totalMdb));
    }

    private boolean waitsForRoom(ProposalEntity one, ProposalStatus status, long used) {
        return status.waits()
                && one.sendAt != null
                && !one.sendAt.isAfter(clock.instant())
                && used >= config.enforcement().hourlyCap();
    }

    private List<ProposalCheck> checks(ProposalEntity one, ProposalStatus status, ProposalParts.All all) {
        return new ProposalChecks(
                        status,
                        all.line(),
                        new ProposalChecks.Term(one.noticeGiven(), one.sendAt, clock.instant()),
                        new ProposalChecks.Hour(
                                all.shown(), config.enforcement().hourlyCap(), waitsForRoom(one, status, all.used())))
                .all();
    }

    private static @Nullable OrderDelay delay(ProposalEntity one, ProposalStatus status) {
        return status.waits() && one.nextTryAt != null ? new OrderDelay(one.orderTries, one.nextTryAt) : null;
    }

    /** Where it stands, from its rows. */
    static ProposalStatus status(ProposalEntity one, ProposalParts.Said said) {
        return new ProposalStatus(
                one.state,
                one.proposedBy,
                said.approvals().getOrDefault(one.id, List.of()).stream()
                        .map(ProposalRows.Agreed::user)
                        .collect(Collectors.toSet()),
                one.approvalsNeeded,
                one.reverses != null,
                one.orderedAt != null,
                said.appeals().getOrDefault(one.id, List.of()).stream()
                        .map(ProposalRows.Contested::contest)
                        .toList(),
                one.result);
    }

    private static @Nullable SentOrder order(ProposalEntity one, ProposalParts.All all) {
        var order = all.said().orders().get(one.id);
        return order == null
                ? null
                : new SentOrder(
                        order.id(),
                        order.at(),
                        all.fared().deliveries().getOrDefault(order.id(), List.of()),
                        all.fared().receipts().getOrDefault(order.id(), List.of()));
    }

    private static List<SentNotice> notices(ProposalEntity one, ProposalParts.Fared fared) {
        return AdvanceNotices.all(one).stream()
                .filter(fared.deliveries()::containsKey)
                .map(id -> new SentNotice(
                        id,
                        id.equals(AdvanceNotices.takingBackOf(one.id)),
                        fared.deliveries().getOrDefault(id, List.of())))
                .toList();
    }

    private static boolean dead(ProposalEntity one, @Nullable SentOrder order, ProposalParts.Fared fared) {
        return AdvanceNotices.worthSendingAgain(one, order == null ? null : order.id()).stream()
                .flatMap(id -> fared.deliveries().getOrDefault(id, List.of()).stream())
                .anyMatch(delivery -> delivery.deadAt() != null);
    }

    private static List<Approval> approvals(List<ProposalRows.Agreed> agreed, Map<String, Person> names) {
        return agreed.stream()
                .map(one -> new Approval(named(names, one.user()), one.at(), one.reason()))
                .toList();
    }

    private static Appeal appeal(ProposalRows.Contested found, Map<String, Person> names) {
        var ruled = found.ruled();
        return new Appeal(
                found.appellant(),
                found.grounds(),
                found.receivedAt(),
                named(names, found.filedBy()),
                found.filedAt(),
                ruled == null
                        ? null
                        : new Ruling(ruled.outcome(), ruled.reason(), named(names, ruled.by()), ruled.at()));
    }

    private static @Nullable ProposalLink former(ProposalEntity one, List<ProposalEntity> linked) {
        return linked.stream()
                .filter(other -> other.id.equals(one.reverses))
                .findFirst()
                .map(ProposalViews::link)
                .orElse(null);
    }

    /** What takes it back; where the platform could carry none out, the last that it could not. */
    private static @Nullable ProposalLink wayBack(ProposalEntity one, List<ProposalEntity> linked) {
        return linked.stream()
                .filter(other -> one.id.equals(other.reverses))
                .max(Comparator.comparing((ProposalEntity other) -> other.state != ProposalState.FAILED)
                        .thenComparing(other -> other.number))
                .map(ProposalViews::link)
                .orElse(null);
    }

    private static ProposalLink link(ProposalEntity one) {
        return new ProposalLink(one.id, one.ref(), one.action, one.state);
    }

    private static Person named(Map<String, Person> names, String id) {
        return Objects.requireNonNull(names.get(id));
    }
}
