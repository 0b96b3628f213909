package dev.probity.cases.graph;

import dev.probity.cases.casefile.CaseBills;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseState;
import dev.probity.cases.casefile.CaseSubjectEntity;
import dev.probity.cases.casefile.GoBetweenBills;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.risk.Risks;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ReceivedTies;
import dev.probity.cases.scoring.Scoring;
import dev.probity.cases.scoring.ScoringState;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a case's graph is drawn of: bills from here, ties from scoring. */
@ApplicationScoped
public class Graphs {
    private static final int MOST_NODES = 2000;
    private static final int ASKED_AT_ONCE = 8;
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private final CaseFiles files;
    private final CaseBills bills;
    private final GoBetweenBills goBetweens;
    private final Neighbours neighbours;
    private final Risks risks;
    private final Scoring scoring;
    private final Maskings maskings;
    private final Clock clock;

    Graphs(
            CaseFiles files,
            CaseBills bills,
            GoBetweenBills goBetweens,
            Neighbours neighbours,
            Risks risks,
            Scoring scoring,
            Maskings maskings,
            Clock clock) {
        this.files = files;
        this.bills = bills;
        this.goBetweens = goBetweens;
        this.neighbours = neighbours;
        this.risks = risks;
        this.scoring = scoring;
        this.maskings = maskings;
        this.clock = clock;
    }

    private record Known(CaseFileEntity file, List<CaseSubjectEntity> subjects, Map<UUID, ReceivedBill> bills) {
        boolean open() {
            return file.state != CaseState.CLOSED;
        }

        Stream<SubjectEntity> people() {
            return subjects.stream().map(subject -> subject.subject);
        }
    }

    private record Told(SubjectEntity party, Scoring.Asked<ReceivedTies> answer) {}

    private record Gathered(Known known, List<SubjectEntity> asked, List<Told> told, GoBetweenBills.Asked goBetweens) {
        ScoringState scoring() {
            boolean late = known.open() && told.size() < asked.size();
            boolean away = goBetweens.away()
                    || told.stream().anyMatch(one -> one.answer().away());
            return late || away ? ScoringState.AWAY : ScoringState.THERE;
        }

        BillLinks bills() {
            var all = new LinkedHashMap<>(known.bills());
            all.putAll(goBetweens.bills());
            return BillLinks.of(all.values());
        }

        List<Link> links(BillLinks bills) {
            var links = new ArrayList<Link>();
            for (var one : told) {
                var ties = one.answer().value();
                if (ties != null) {
                    ties.items().forEach(tie -> links.add(Link.of(one.party().ref, tie)));
                }
            }
            links.addAll(bills.links());
            return links;
        }

        /** Whether scoring knows of more ties than it told. */
        boolean more() {
            return told.stream()
                    .anyMatch(one ->
                            one.answer().value() != null && one.answer().value().leftOut() > 0);
        }

        Set<UUID> hubs() {
            return told.stream()
                    .filter(one ->
                            one.answer().value() != null && one.answer().value().hub())
                    .map(one -> one.party().id)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * The case's subjects and whoever they are tied to, and those whom these others are tied to. Without scoring it is drawn of the
     * bills alone, and says so. A closed case is drawn of what it was decided on: scoring isn't asked what came after.
     *
     * @param expand subjects whose ties are asked for, too; who isn't there for the reader is passed over
     */
    public Uni<Graph> of(UUID caseId, Collection<UUID> expand) {
        return Panache.withSession(() -> known(caseId))
                .chain(known -> neighbours.seen(expand).chain(others -> {
                    var asked = Stream.concat(known.people(), others.stream())
                            .collect(Collectors.toMap(
                                    one -> one.id, one -> one, (one, same) -> one, LinkedHashMap::new));
                    return ask(known, List.copyOf(asked.values()));
                }))
                .chain(this::draw);
    }

    private Uni<Known> known(UUID caseId) {
        return files.findById(caseId).chain(file -> {
            if (file == null) {
                throw ProblemException.missing();
            }
            return files.subjects(caseId)
                    .chain(subjects -> bills.of(file).map(found -> new Known(file, subjects, found)));
        });
    }

    private Uni<Gathered> ask(Known known, List<SubjectEntity> parties) {
        if (!known.open()) {
            return Uni.createFrom()
                    .item(new Gathered(known, parties, List.of(), new GoBetweenBills.Asked(Map.of(), false)));
        }
        var told = Multi.createFrom()
                .iterable(parties)
                .onItem()
                .transformToUni(party -> scoring.ties(party.party()).map(answer -> new Told(party, answer)))
                .merge(ASKED_AT_ONCE)
                .select()
                .first(DEADLINE)
                .collect()
                .asList();
        return told.chain(answers -> goBetweens
                .of(known.subjects(), known.bills())
                .map(bills -> new Gathered(known, parties, inOrder(parties, answers), bills)));
    }

    /** Answers come as they come; the graph must not depend on it. */
    private static List<Told> inOrder(List<SubjectEntity> parties, List<Told> answers) {
        return answers.stream()
                .sorted(Comparator.comparingInt(one -> parties.indexOf(one.party())))
                .toList();
    }

    private Uni<Graph> draw(Gathered gathered) {
        var bills = gathered.bills();
        var links = gathered.links(bills);
        var known = new HashMap<String, SubjectEntity>();
        gathered.asked().forEach(one -> known.put(one.ref, one));
        var all = led(links, bills, known.keySet());
        var refs = all.stream().limit(MOST_NODES).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean more = all.size() > refs.size() || gathered.more();
        return neighbours.named(refs).chain(found -> {
            known.putAll(found);
            var ids = known.values().stream().map(one -> one.id).toList();
            return Panache.withSession(() -> risks.of(ids))
                    .chain(weights -> maskings.of(known.values(), texts(links))
                            .map(masking -> GraphBook.draw(
                                    new Parts(
                                            gathered.known().file().id,
                                            links,
                                            bills,
                                            known,
                                            weights,
                                            gathered.known()
                                                    .people()
                                                    .map(one -> one.id)
                                                    .collect(Collectors.toSet()),
                                            gathered.asked().stream()
                                                    .map(one -> one.id)
                                                    .collect(Collectors.toSet()),
                                            gathered.hubs(),
                                            more,
                                            masking,
                                            gathered.scoring(),
                                            clock.instant()),
                                    MOST_NODES)));
        });
    }

    /** Whom the links lead to, those on whom more rests before others. */
    private static List<String> led(List<Link> links, BillLinks bills, Set<String> known) {
        var weights = new HashMap<String, Double>();
        for (var link : links) {
            double weight = link.count()
                    + (link.kind() == EdgeKind.TOUCH ? 0 : 10)
                    + link.events().stream()
                            .mapToDouble(event -> 100 * bills.weight(event).decibans())
                            .sum();
            Stream.of(link.one(), link.other())
                    .filter(ref -> !known.contains(ref))
                    .forEach(ref -> weights.merge(ref, weight, Double::sum));
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whatever may name somebody; whoever is tied, too, so that ids of those who are not to be seen stand nowhere, not in an event's id either. */
    private static Stream<String> texts(List<Link> links) {
        var all = new HashSet<String>();
        for (var link : links) {
            all.add(link.one());
            all.add(link.other());
            link.events().stream().filter(event -> event.what() != null).forEach(event -> all.add(event.what()));
        }
        return all.stream();
    }
}
