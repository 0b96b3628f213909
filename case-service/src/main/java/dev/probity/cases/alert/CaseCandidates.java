package dev.probity.cases.alert;

import dev.probity.cases.http.Cursor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the database knows that grouping needs: open cases nearby, and how popular merchants are among waiting alerts. */
@ApplicationScoped
public class CaseCandidates {
    private static final String NEARBY = """
            select c.id, c.number,
                   exists (select 1 from case_subject s where s.case_id = c.id and s.subject_id = :subject) as has_subject,
                   (select count(*) from case_subject s where s.case_id = c.id) as subjects,
                   cast(extract(epoch from a.changed_at) * 1000000 as bigint), array_to_string(a.merchants, ' '), x.ref
            from case_file c left join alert a on a.case_id = c.id left join subject x on x.id = a.subject_id
            where c.state <> 'CLOSED' and (
                  c.id in (select case_id from case_subject where subject_id = :subject)
                  or (a.state in ('OPEN', 'SNOOZED', 'DEFERRED') and (a.merchants && string_to_array(cast(:merchants as text), ' ') or x.ref = any(string_to_array(cast(:merchants as text), ' ')))))
            order by c.number limit 500""";
    private static final String WAITING = """
            select ref, alerts from waiting_by_merchant(
                string_to_array(cast(:merchants as text), ' '), cast(:since as timestamptz), cast(:until as timestamptz))""";

    /** Open cases that have the subject, with or without an alert, or an alert that names one of the merchants. */
    Uni<List<AlertGrouping.Candidate>> of(UUID subject, List<String> merchants) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEARBY, Tuple.class)
                        .setParameter("subject", subject)
                        .setParameter("merchants", String.join(" ", merchants))
                        .getResultList())
                .map(CaseCandidates::candidates);
    }

    /** How many waiting alerts name each merchant around that time. */
    Uni<Map<String, Long>> waiting(List<String> merchants, Instant around, Duration within) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WAITING, Tuple.class)
                        .setParameter("merchants", String.join(" ", merchants))
                        .setParameter("since", around.minus(within))
                        .setParameter("until", around.plus(within))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, String.class), row -> ((Number) row.get(1)).longValue())));
    }

    private static List<AlertGrouping.Candidate> candidates(List<Tuple> rows) {
        var byCase = new LinkedHashMap<UUID, List<Tuple>>();
        rows.forEach(row -> byCase.computeIfAbsent(row.get(0, UUID.class), id -> new ArrayList<>())
                .add(row));
        return byCase.entrySet().stream()
                .map(entry -> {
                    var first = entry.getValue().getFirst();
                    return new AlertGrouping.Candidate(
                            entry.getKey(),
                            ((Number) first.get(1)).longValue(),
                            first.get(2, Boolean.class),
                            ((Number) first.get(3)).intValue(),
                            entry.getValue().stream()
                                    .filter(row -> row.get(4) != null)
                                    .map(CaseCandidates::facts)
                                    .toList());
                })
                .toList();
    }

    private static AlertGrouping.Facts facts(Tuple row) {
        var merchants = row.get(5, String.class).split(" ");
        var named = Stream.concat(Arrays.stream(merchants), Stream.of(row.get(6, String.class)))
                .filter(ref -> !ref.isEmpty())
                .distinct()
                .toList();
        return new AlertGrouping.Facts(Cursor.time(((Number) row.get(4)).longValue()), named);
    }
}
