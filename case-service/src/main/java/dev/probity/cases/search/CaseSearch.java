package dev.probity.cases.search;

import dev.probity.cases.casefile.CaseFilter;
import dev.probity.cases.casefile.CaseList;
import dev.probity.cases.casefile.CaseOrder;
import dev.probity.cases.http.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds cases by their reference, and by words wherever in them they stand (ADR 0079). */
@ApplicationScoped
class CaseSearch {
    private static final Pattern REFERENCE = Pattern.compile("(?i)(c-)?\\d{1,15}");

    /** Of what the reader sees; the text that says most of what was looked for is told from. Parts of a file's name are marked where they stand apart alone. */
    private static final String SAYING = """
            with looked as materialized (select wanted_words(:q) as wanted, any_word(wanted_words(:q)) as any_of),
            hit as materialized (select case_id, weight from cases_saying(:q, :most))
            select f.id, f.number, f.title, told.marked
            from hit join case_file f on f.id = hit.case_id cross join looked l
            left join lateral (
                select case when position(:begins in m.whole) > 0 then m.whole else m.apart end as marked
                from (select translate(said.body, :signs, :less) as body, words_of(said.body) as words
                      from (select t.text as body from timeline_entry t where t.case_id = f.id
                            union all
                            select k.title || coalesce(': ' || k.details, '') from case_task k where k.case_id = f.id
                            union all
                            select e.title from exhibit e where e.case_id = f.id
                            union all
                            select s.label || coalesce(', ' || p.name, '')
                            from case_subject c join subject s on s.id = c.subject_id left join merchant_profile p on p.subject_id = s.id
                            where c.case_id = f.id) said) x
                cross join lateral (select ts_headline('english', x.body, l.any_of, :style) as whole,
                                           ts_headline('english', apart(x.body), l.any_of, :style) as apart) m
                where x.words @@ l.any_of
                order by x.words @@ l.wanted desc, ts_rank(x.words, l.any_of) desc limit 1) told on true
            order by hit.weight desc, f.id""";

    private static final String STYLE =
            "StartSel=%s, StopSel=%s, MinWords=10, MaxWords=22".formatted(Excerpt.BEGINS, Excerpt.ENDS);

    private final CaseList cases;

    CaseSearch(CaseList cases) {
        this.cases = cases;
    }

    /** The best of them; within the caller's session. */
    Uni<List<SearchHit>> find(String q, Actor reader, int most) {
        var hits = new LinkedHashMap<UUID, SearchHit>();
        return referred(q, reader, most)
                .invoke(found -> found.forEach(hit -> hits.put(hit.id(), hit)))
                .chain(() -> saying(q, most))
                .invoke(found -> found.forEach(hit -> hits.putIfAbsent(hit.id(), hit)))
                .map(done -> new ArrayList<>(hits.values()).stream().limit(most).toList());
    }

    private Uni<List<SearchHit>> referred(String q, Actor reader, int most) {
        if (!REFERENCE.matcher(q).matches()) {
            return Uni.createFrom().item(List.of());
        }
        var filter = new CaseFilter();
        filter.state = List.of();
        filter.q = q;
        filter.order = CaseOrder.CHANGED;
        filter.limit = most;
        return cases.page(filter, reader)
                .map(page -> page.items().stream()
                        .map(row -> new SearchHit(HitKind.CASE, row.id(), row.ref(), row.title(), null, null))
                        .toList());
    }

    private static Uni<List<SearchHit>> saying(String q, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAYING, Tuple.class)
                        .setParameter("q", q)
                        .setParameter("most", most)
                        .setParameter("begins", String.valueOf(Excerpt.BEGINS))
                        .setParameter("signs", "<" + Excerpt.LESS + Excerpt.BEGINS + Excerpt.ENDS)
                        .setParameter("less", String.valueOf(Excerpt.LESS))
                        .setParameter("style", STYLE)
                        .getResultList())
                .map(rows -> rows.stream().map(CaseSearch::hit).toList());
    }

    private static SearchHit hit(Tuple row) {
        var marked = row.get(3, String.class);
        return new SearchHit(
                HitKind.CASE,
                row.get(0, UUID.class),
                "C-" + row.get(1, Long.class),
                row.get(2, String.class),
                null,
                marked == null ? null : Excerpt.parts(marked));
    }
}
