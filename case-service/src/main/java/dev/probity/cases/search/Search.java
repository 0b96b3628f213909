package dev.probity.cases.search;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Clauses;
import dev.probity.cases.http.Roles;
import dev.probity.cases.identity.Badge;
import dev.probity.cases.identity.BadgeShape;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.record.CaseReads;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Finds cases by number or what they say, people by pseudonym, merchants by id or name; a staff id finds nobody. */
@ApplicationScoped
public class Search {
    private static final int OF_EACH = 6;
    private static final String MERCHANTS = """
            select subject_id, ref, category from merchant_profile
            where lower(ref) like :ref escape '\\' or lower(name) like :q escape '\\' order by ref limit 6""";

    private final CaseSearch cases;
    private final CaseReads reads;
    private final Subjects subjects;
    private final Clock clock;

    Search(CaseSearch cases, CaseReads reads, Subjects subjects, Clock clock) {
        this.cases = cases;
        this.reads = reads;
        this.subjects = subjects;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<SearchResult> find(String q, Actor reader) {
        var words = q.strip();
        var hits = new LinkedHashMap<UUID, SearchHit>();
        return caseHits(words, reader).chain(cases -> {
            var best = cases.subList(0, Math.min(cases.size(), OF_EACH));
            best.forEach(hit -> hits.put(hit.id(), hit));
            return reads.ofFound(shown(best), reader)
                    .chain(() -> subjectHits(words))
                    .invoke(found -> found.forEach(hit -> hits.put(hit.id(), hit)))
                    .chain(() -> merchantHits(words))
                    .invoke(found -> found.forEach(hit -> hits.putIfAbsent(hit.id(), hit)))
                    .map(done -> new SearchResult(new ArrayList<>(hits.values()), cases.size() > best.size()));
        });
    }

    private Uni<List<SearchHit>> caseHits(String words, Actor reader) {
        return reader.has(Roles.INVESTIGATOR) || reader.has(Roles.APPROVER) || reader.has(Roles.AUDITOR)
                ? cases.find(words, reader, OF_EACH + 1)
                : Uni.createFrom().item(List.of());
    }

    private static List<UUID> shown(List<SearchHit> found) {
        return found.stream()
                .filter(hit -> hit.excerpt() != null)
                .map(SearchHit::id)
                .toList();
    }

    private Uni<List<SearchHit>> subjectHits(String words) {
        return subjects.find(
                        Clauses.called("%s", "id", OF_EACH, "q") + " order by label",
                        Parameters.with("q", Clauses.prefix(words)))
                .page(Page.ofSize(OF_EACH))
                .list()
                .map(found -> found.stream().map(this::hit).toList());
    }

    private SearchHit hit(SubjectEntity subject) {
        var named = subject.named(clock.instant());
        var kind = subject.kind == SubjectKind.MERCHANT ? HitKind.MERCHANT : HitKind.SUBJECT;
        return new SearchHit(kind, named.id(), named.label(), named.description(), named.badge(), null);
    }

    private static Uni<List<SearchHit>> merchantHits(String words) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MERCHANTS, Tuple.class)
                        .setParameter("ref", "merchant:" + Clauses.prefix(words))
                        .setParameter("q", Clauses.prefix(words))
                        .getResultList())
                .map(rows -> rows.stream().map(Search::merchant).toList());
    }

    private static SearchHit merchant(Tuple row) {
        var category = row.get(2, String.class);
        return new SearchHit(
                HitKind.MERCHANT,
                row.get(0, UUID.class),
                PartyRef.of(row.get(1, String.class)).id(),
                category == null ? "Merchant" : category,
                new Badge(BadgeShape.SQUARE, null, null),
                null);
    }
}
