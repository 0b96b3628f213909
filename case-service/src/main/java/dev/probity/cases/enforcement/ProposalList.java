package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.casefile.OverdueGauges;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Clauses;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.NamesLeftOut;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.identity.ManagementLine;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals of all cases that the reader sees. */
@ApplicationScoped
class ProposalList {
    private static final Set<ProposalState> DECIDABLE = Set.of(ProposalState.PROPOSED, ProposalState.APPEALED);
    private static final Set<ProposalState> WAITING = Set.of(ProposalState.APPROVED, ProposalState.UPHELD);

    /** Decided on, and not yet at its end: also what was upheld on appeal before the platform reported that it is done, or that it can't be. */
    private static final String UNDER_WAY =
            "p.state in (APPROVED, ORDERED) or p.state = UPHELD and (p.result is null or p.result not in (CARRIED_OUT, FAILED))";

    private static final String HAND = "p.proposedBy = :reader or p.endedBy = :reader"
            + " or exists (select 1 from HandEntity h where h.key.proposalId = p.id and h.key.userId = :reader)";

    private final Proposals proposals;
    private final ProposalViews views;
    private final ManagementLine lines;
    private final Ordering ordering;
    private final NamesLeftOut leftOut;
    private final CaseConfig config;
    private final Clock clock;

    ProposalList(
            Proposals proposals,
            ProposalViews views,
            ManagementLine lines,
            Ordering ordering,
            NamesLeftOut leftOut,
            CaseConfig config,
            Clock clock) {
        this.proposals = proposals;
        this.views = views;
        this.lines = lines;
        this.ordering = ordering;
        this.leftOut = leftOut;
        this.config = config;
        this.clock = clock;
    }

    @WithSession
    Uni<Proposal> one(UUID id, Actor reader) {
        return proposals
                .whole(id)
                .onItem()
                .ifNull()
                .failWith(ProblemException::missing)
                .chain(found -> views.of(List.of(found), reader))
                .map(List::getFirst);
    }

    @WithSession
    Uni<ProposalPage> page(ProposalFilter filter, Actor reader) {
        var cursor = Cursor.read(filter.cursor, filter.order.name());
        return conditions(filter, reader)
                .invoke(clauses -> {
                    if (cursor != null) {
                        after(clauses, filter.order, cursor);
                    }
                })
                .chain(clauses -> found(clauses, filter))
                .chain(found -> views.listed(found.subList(0, Math.min(found.size(), filter.limit)))
                        .chain(items -> leftOut.by(filter.q)
                                .map(names -> new ProposalPage(items, next(found, filter), names))));
    }

    @WithSession
    Uni<EnforcementSummary> summary(Actor reader) {
        return Uni.combine()
                .all()
                .unis(
                        mine(new Clauses(), reader).chain(this::count),
                        count(states(Set.of(ProposalState.PROPOSED))),
                        count(new Clauses().and(UNDER_WAY)),
                        count(states(Set.of(ProposalState.APPEALED))),
                        ordering.shown().chain(used -> full(used).map(waiting -> new Hour(used.intValue(), waiting))),
                        overdue())
                .usingConcurrencyOf(1) // a session does one thing at a time
                .with((mine, proposed, underWay, appeals, hour, overdue) -> new EnforcementSummary(
                        mine,
                        proposed,
                        underWay,
                        appeals,
                        hour.waiting(),
                        hour.used(),
                        config.enforcement().hourlyCap(),
                        overdue));
    }

    /**
     * How full it is.
     *
     * @param used orders that went out in it
     * @param waiting for room
     */
    private record Hour(int used, int waiting) {}

    private Uni<Integer> overdue() {
        var before = clock.instant().minus(config.clocks().appeal());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OverdueGauges.APPEALS, Long.class)
                        .setParameter("before", before)
                        .getSingleResult())
                .map(Long::intValue);
    }

    private Uni<Integer> full(long used) {
        return used < config.enforcement().hourlyCap()
                ? Uni.createFrom().item(0)
                : count(states(WAITING).and("p.sendAt <= :now and p.orderedAt is null", "now", clock.instant()));
    }

    private Uni<List<ProposalEntity>> found(Clauses clauses, ProposalFilter filter) {
        return proposals
                .find(
                        "from ProposalEntity p join fetch p.target " + clauses.where() + order(filter.order),
                        clauses.parameters())
                .page(Page.of(0, filter.limit + 1))
                .list();
    }

    private Uni<Integer> count(Clauses clauses) {
        return proposals
                .count("from ProposalEntity p " + clauses.where(), clauses.parameters())
                .map(Long::intValue);
    }

    private Uni<Clauses> conditions(ProposalFilter filter, Actor reader) {
        var clauses = filter.state.isEmpty() ? new Clauses() : states(Set.copyOf(filter.state));
        if (filter.inCase != null) {
            clauses.and("p.caseId = :case", "case", filter.inCase);
        }
        if (filter.underWay) {
            clauses.and(UNDER_WAY);
        }
        if (filter.byMe) {
            clauses.and(HAND, "reader", reader.id());
        }
        if (filter.q != null && !filter.q.isBlank()) {
            clauses.called("p.target.id", filter.q);
        }
        return filter.waitingForMe ? mine(clauses, reader) : Uni.createFrom().item(clauses);
    }

    /** What the reader may decide on: nothing that they or anyone above or below them had a hand in. */
    private Uni<Clauses> mine(Clauses clauses, Actor reader) {
        return lines.of(reader)
                .map(line -> clauses.and(
                        "p.state in :decidable and :approver = true and p.proposedBy not in :line and not exists"
                                + " (select 1 from HandEntity h where h.key.proposalId = p.id and h.key.userId in :line)",
                        "decidable",
                        DECIDABLE,
                        "approver",
                        reader.has(Roles.APPROVER),
                        "line",
                        line));
    }

    private static Clauses states(Set<ProposalState> states) {
        return new Clauses().and("p.state in :states", "states", states);
    }

    private static void after(Clauses clauses, ProposalOrder order, Cursor cursor) {
        clauses.and(
                switch (order) {
                    case CHANGED -> "p.changedAt < :time or p.changedAt = :time and p.id < :last";
                    case CLOCK -> "p.waitsSince > :time or p.waitsSince = :time and p.id < :last";
                },
                "time",
                cursor.time(),
                "last",
                cursor.id());
    }

    private static String order(ProposalOrder order) {
        return switch (order) {
            case CHANGED -> "order by p.changedAt desc, p.id desc";
            case CLOCK -> "order by p.waitsSince, p.id desc";
        };
    }

    private static @Nullable String next(List<ProposalEntity> found, ProposalFilter filter) {
        if (found.size() <= filter.limit) {
            return null;
        }
        var last = found.get(filter.limit - 1);
        var time = filter.order == ProposalOrder.CLOCK ? last.waitsSince : last.changedAt;
        return new Cursor(filter.order.name(), Cursor.micros(time), last.id).text();
    }
}
