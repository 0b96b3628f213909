package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All cases. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFileEntity, UUID> {
    private static final String COUNTS = """
            select (select count(*) from exhibit where case_id = :id), count(*), count(*) filter (where state = 'DONE')
            from case_task where case_id = :id and state <> 'DROPPED'""";
    private static final String ACCESS = """
            select access_ground(f.id, :user), cast(extract(epoch from g.until) * 1000 as bigint), g.id
            from case_file f left join break_glass g on g.user_id = :user and g.granted and g.until > now()
                and (g.case_id = f.id or g.case_id in (select p.case_id from case_part p where p.part_id = f.id))
            where f.id = :id order by g.until desc limit 1""";

    /** The case, to be changed; its alerts are locked first, as those who bring an alert do. Null when there is none. */
    public Uni<CaseFileEntity> locked(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select id from alert where case_id = :id order by id for update", UUID.class)
                        .setParameter("id", id)
                        .getResultList())
                .chain(ids -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Both cases, to be changed together; all alerts are locked before both, each by their ids, as those who change several at once do. Null where there is none. */
    public Uni<Map<UUID, CaseFileEntity>> locked(UUID one, UUID other) {
        var both = List.of(one, other);
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select id from alert where case_id in (:ids) order by id for update", UUID.class)
                        .setParameter("ids", both)
                        .getResultList()
                        .chain(() -> session.createNativeQuery(
                                        "select id from case_file where id in (:ids) order by id for update",
                                        UUID.class)
                                .setParameter("ids", both)
                                .getResultList()))
                .chain(ids -> list("id in ?1", ids))
                .map(found -> found.stream().collect(Collectors.toMap(file -> file.id, Function.identity())));
    }

    /** Locks the case of a look or of a name that is about to end, whoever sees it: whoever destroys its words holds the case before what tells of these. */
    public Uni<Void> lockBeforeEnd(UUID ending) {
        return getSession()
                .chain(session -> session.createNativeQuery("select cast(lock_before_end(:id) as text)", String.class)
                        .setParameter("id", ending)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    public Uni<Long> nextNumber() {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('case_number')", Long.class)
                        .getSingleResult());
    }

    public Uni<List<CaseSubjectEntity>> subjects(UUID caseId) {
        return subjects(List.of(caseId));
    }

    /** Subjects of those cases, with who they are. */
    public Uni<List<CaseSubjectEntity>> subjects(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from CaseSubjectEntity s join fetch s.subject where s.key.caseId in :ids"
                                        + " order by s.addedAt, s.subject.label",
                                CaseSubjectEntity.class)
                        .setParameter("ids", caseIds)
                        .getResultList());
    }

    /** Cases that a subject is in: the open one that holds its alert first, then the newest. */
    public Uni<List<CaseFileEntity>> ofSubject(UUID subjectId) {
        return list(
                "select c from CaseFileEntity c, CaseSubjectEntity s where s.key.caseId = c.id and s.key.subjectId = :id"
                        + " order by case when s.alerted and c.state <> :closed then 0 else 1 end, c.number desc",
                Parameters.with("id", subjectId).and("closed", CaseState.CLOSED));
    }

    /** The open cases of each of these, in one query. */
    public Uni<OpenCases> openOf(Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Uni.createFrom().item(OpenCases.NONE);
        }
        return getSession()
                .chain(session -> session.createQuery(
                                "select s, c from CaseFileEntity c, CaseSubjectEntity s where s.key.caseId = c.id"
                                        + " and s.key.subjectId in (:ids) and c.state <> :closed"
                                        + " order by case when s.alerted then 0 else 1 end, c.number desc",
                                Tuple.class)
                        .setParameter("ids", subjectIds)
                        .setParameter("closed", CaseState.CLOSED)
                        .getResultList())
                .map(OpenCases::of);
    }

    /** The one that it was merged into and those that were merged into it, of those that the reader sees, the first first. */
    Uni<List<CaseFileEntity>> mergedWith(CaseFileEntity file) {
        return list("id = ?1 or mergedInto = ?2 order by number", file.mergedInto, file.id);
    }

    public Uni<List<String>> members(UUID caseId) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select m.user_id from case_member m left join worker w on w.id = m.user_id where m.case_id = :id"
                                        + " and not exists (select 1 from case_recusal r where r.case_id = m.case_id"
                                        + " and (r.user_id = m.user_id or r.staff_ref = w.staff_ref)) order by m.since, m.user_id",
                                String.class)
                        .setParameter("id", caseId)
                        .getResultList());
    }

    /** How much of what is in it. */
    Uni<CaseCounts> counts(UUID caseId) {
        return getSession()
                .chain(session -> session.createNativeQuery(COUNTS, Tuple.class)
                        .setParameter("id", caseId)
                        .getSingleResult())
                .map(row -> new CaseCounts(
                        row.get(0, Long.class).intValue(),
                        row.get(1, Long.class).intValue(),
                        row.get(2, Long.class).intValue()));
    }

    /** Why somebody sees this case, who does. */
    public Uni<CaseAccess> access(UUID caseId, Actor reader) {
        return getSession()
                .chain(session -> session.createNativeQuery(ACCESS, Tuple.class)
                        .setParameter("id", caseId)
                        .setParameter("user", reader.id())
                        .getSingleResult())
                .map(row -> {
                    var ground = AccessGround.valueOf(row.get(0, String.class));
                    return ground == AccessGround.BREAK_GLASS
                            ? new CaseAccess(
                                    ground, Instant.ofEpochMilli(row.get(1, Long.class)), row.get(2, UUID.class))
                            : new CaseAccess(ground, null, null);
                });
    }

    public Uni<CaseStatus> status(CaseFileEntity file) {
        return subjects(file.id).map(subjects -> {
            var alerted = new HashSet<UUID>();
            var all = new HashSet<UUID>();
            var outcomes = new HashMap<UUID, Outcome>();
            for (var subject : subjects) {
                all.add(subject.key.subjectId);
                if (subject.alerted) {
                    alerted.add(subject.key.subjectId);
                }
                if (subject.outcome != null) {
                    outcomes.put(subject.key.subjectId, subject.outcome);
                }
            }
            return new CaseStatus(file.state, file.assignee, alerted, all, outcomes);
        });
    }

    /** Open cases that show this subject's own bill, because no alert of theirs is on it. */
    public Uni<List<UUID>> showingBillOf(UUID subjectId) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select c.id from case_subject s join case_file c on c.id = s.case_id
                                where s.subject_id = :id and c.state <> 'CLOSED'
                                  and not exists (select 1 from alert a where a.case_id = c.id and a.subject_id = s.subject_id)
                                order by c.id""", UUID.class)
                        .setParameter("id", subjectId)
                        .getResultList());
    }

    /**
     * Lets an open case weigh as much as its heaviest alert, or without any as its heaviest subject; no change of the case, and no line of its record.
     * False for a closed one, which stays as it is.
     */
    public Uni<Boolean> weigh(UUID caseId) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                update case_file c set total_mdb = a.total_mdb, posterior = a.posterior
                                from (select total_mdb, posterior from alert where case_id = :id
                                      union all
                                      select r.total_mdb, r.posterior from subject_risk r join case_subject s using (subject_id)
                                      where s.case_id = :id and not exists (select 1 from alert where case_id = :id)
                                      order by total_mdb desc limit 1) a
                                where c.id = :id and c.state <> 'CLOSED'""")
                        .setParameter("id", caseId)
                        .executeUpdate())
                .map(changed -> changed > 0);
    }
}
