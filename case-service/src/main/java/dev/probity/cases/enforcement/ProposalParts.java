package dev.probity.cases.enforcement;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.http.Actor;
import dev.probity.cases.identity.ManagementLine;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads all that belongs to some proposals, one question for all of them each. */
@ApplicationScoped
class ProposalParts {
    private final Proposals proposals;
    private final ProposalRows rows;
    private final ReceiptRows receipts;
    private final Deliveries deliveries;
    private final CaseFiles files;
    private final Workers workers;
    private final ManagementLine lines;
    private final Ordering ordering;

    ProposalParts(
            Proposals proposals,
            ProposalRows rows,
            ReceiptRows receipts,
            Deliveries deliveries,
            CaseFiles files,
            Workers workers,
            ManagementLine lines,
            Ordering ordering) {
        this.proposals = proposals;
        this.rows = rows;
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.files = files;
        this.workers = workers;
        this.lines = lines;
        this.ordering = ordering;
    }

    /**
     * What was said about them.
     *
     * @param approvals by proposal
     * @param orders by proposal
     * @param appeals by proposal
     */
    record Said(
            Map<UUID, List<ProposalRows.Agreed>> approvals,
            Map<UUID, ProposalRows.Ordered> orders,
            Map<UUID, List<ProposalRows.Contested>> appeals) {}

    /**
     * How their orders and notices fare.
     *
     * @param receipts by order
     * @param deliveries by order, and by notice
     */
    record Fared(Map<UUID, List<Receipt>> receipts, Map<UUID, List<Delivery>> deliveries) {}

    /**
     * All that belongs to them.
     *
     * @param said what was said
     * @param fared how their orders fare
     * @param files their cases, by id
     * @param linked those that they take back and those that take them back
     * @param names of all who had a hand in them
     * @param line the reader and all above and below them, as far as they had a hand in one
     * @param same the reader's own accounts, as far as they had a hand in one
     * @param used orders of the last hour
     * @param shown those of them that the reader isn't walled from
     */
    record All(
            Said said,
            Fared fared,
            Map<UUID, CaseFileEntity> files,
            List<ProposalEntity> linked,
            Map<String, Person> names,
            Set<String> line,
            Set<String> same,
            long used,
            long shown) {}

    /**
     * What lists show beside them.
     *
     * @param files their cases, by id
     * @param names of those who proposed them
     * @param appealed when the appeal came in, of those that wait for a decision on one
     */
    record Heads(Map<UUID, CaseFileEntity> files, Map<String, Person> names, Map<UUID, Instant> appealed) {}

    Uni<Heads> heads(List<ProposalEntity> found) {
        var people = found.stream().map(one -> one.proposedBy).collect(Collectors.toSet());
        var appealed = found.stream()
                .filter(one -> one.state == ProposalState.APPEALED)
                .map(one -> one.id)
                .toList();
        return casesOf(found)
                .chain(files -> workers.named(people)
                        .chain(names -> rows.appealed(appealed).map(at -> new Heads(files, names, at))));
    }

    Uni<All> of(List<ProposalEntity> found, Actor reader) {
        var ids = found.stream().map(one -> one.id).toList();
        return said(ids)
                .chain(said -> fared(found, said)
                        .chain(fared -> casesOf(found)
                                .chain(cases -> linked(found).chain(linked -> {
                                    var people = people(found, said);
                                    return workers.named(people)
                                            .chain(names -> lines.of(reader, people)
                                                    .chain(line -> workers.same(reader, people)
                                                            .chain(same -> ordering.used()
                                                                    .chain(used -> ordering.shown()
                                                                            .map(shown -> new All(
                                                                                    said, fared, cases, linked, names,
                                                                                    line, same, used, shown))))));
                                }))));
    }

    private Uni<Said> said(List<UUID> ids) {
        return rows.approvals(ids)
                .chain(approvals -> rows.orders(ids)
                        .chain(orders -> rows.appeals(ids).map(appeals -> new Said(approvals, orders, appeals))));
    }

    private Uni<Fared> fared(List<ProposalEntity> found, Said said) {
        var orders =
                said.orders().values().stream().map(ProposalRows.Ordered::id).toList();
        var letters = Stream.concat(
                        orders.stream(), found.stream().map(AdvanceNotices::all).flatMap(List::stream))
                .toList();
        return receipts.of(orders)
                .chain(received -> deliveries.of(letters).map(delivered -> new Fared(received, delivered)));
    }

    private Uni<Map<UUID, CaseFileEntity>> casesOf(List<ProposalEntity> found) {
        var ids = found.stream().map(one -> one.caseId).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : files.list("id in :ids", Parameters.with("ids", ids))
                        .map(cases -> cases.stream().collect(Collectors.toMap(file -> file.id, Function.identity())));
    }

    private Uni<List<ProposalEntity>> linked(List<ProposalEntity> found) {
        var ids = found.stream().map(one -> one.id).collect(Collectors.toCollection(HashSet::new));
        found.stream().map(one -> one.reverses).filter(Objects::nonNull).forEach(ids::add);
        return proposals.linked(ids);
    }

    private static Set<String> people(List<ProposalEntity> found, Said said) {
        var people = new HashSet<String>();
        for (var one : found) {
            people.add(one.proposedBy);
            if (one.endedBy != null) {
                people.add(one.endedBy);
            }
        }
        said.approvals().values().forEach(all -> all.forEach(agreed -> people.add(agreed.user())));
        said.appeals().values().stream().flatMap(List::stream).forEach(appeal -> {
            people.add(appeal.filedBy());
            if (appeal.ruled() != null) {
                people.add(appeal.ruled().by());
            }
        });
        return people;
    }
}
