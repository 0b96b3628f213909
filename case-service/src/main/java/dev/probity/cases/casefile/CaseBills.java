package dev.probity.cases.casefile;

import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ScoringJson;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bills that a case is read by: its newest alerts' and else its subjects' own while it is open; those it was decided on ever after. */
@ApplicationScoped
public class CaseBills {
    // Whose bill it is must be known before: joined by an expression with a query in it, the wall is asked about every
    // bill that there is.
    private static final String STANDING = """
            with standing as materialized (
                select s.subject_id, coalesce((select a.id from alert a where a.case_id = s.case_id and a.subject_id = s.subject_id
                                               order by a.changed_at desc, a.id limit 1), s.subject_id) as owner
                from case_subject s where s.case_id = :case)
            select s.subject_id, b.body from standing s join bill b on b.owner = s.owner""";
    private static final String DECIDED_ON = "select subject_id, body from case_bill where case_id = :case";
    private static final String KEEP =
            "insert into case_bill (case_id, subject_id, body) values (:case, :subject, :body)";

    /** By subject; nothing for whom none is known. */
    public Uni<Map<UUID, ReceivedBill>> of(CaseFileEntity file) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                file.state == CaseState.CLOSED ? DECIDED_ON : STANDING, Tuple.class)
                        .setParameter("case", file.id)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, UUID.class), row -> bill(row.get(1, String.class)))));
    }

    /** Keeps what is decided on. */
    Uni<Void> keep(CaseFileEntity file, Map<UUID, ReceivedBill> decidedOn) {
        return Multi.createFrom()
                .iterable(decidedOn.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(KEEP)
                                .setParameter("case", file.id)
                                .setParameter("subject", one.getKey())
                                .setParameter("body", ScoringJson.write(one.getValue()))
                                .executeUpdate()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static ReceivedBill bill(String body) {
        return ScoringJson.read(body.getBytes(StandardCharsets.UTF_8), ReceivedBill.class);
    }
}
