package dev.probity.cases.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Everyone whom a case may be about; a row, and with it a pseudonym, comes into being when somebody first appears. */
@ApplicationScoped
public class Subjects implements PanacheRepositoryBase<SubjectEntity, UUID> {
    private static final String INSERT = """
            insert into subject (id, ref, kind, label, role, site, team, manager_ref, country, category, opened_at)
            select cast(:id as uuid), cast(:ref as text), :kind, :label, s.role, s.site, s.team, s.manager_ref,
                   coalesce(s.country, m.country), m.category, m.opened_at
            from (select 1) one left join staff_profile s on s.ref = :ref left join merchant_profile m on m.ref = :ref
            on conflict (ref) do nothing""";

    /** Id of those who need no hiding: it follows from the name, so that a link to one needs no row. */
    public static UUID openId(PartyRef party) {
        return UUID.nameUUIDFromBytes(("probity:" + party).getBytes(StandardCharsets.UTF_8));
    }

    /** The subject of that name, made when it is new. */
    public Uni<SubjectEntity> named(PartyRef party) {
        return find("ref", party.toString())
                .firstResult()
                .chain(found -> found == null ? appear(party) : Uni.createFrom().item(found));
    }

    public Uni<List<SubjectEntity>> ofIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in :ids", Parameters.with("ids", ids));
    }

    public Uni<List<SubjectEntity>> ofRefs(Collection<String> refs) {
        return refs.isEmpty() ? Uni.createFrom().item(List.of()) : list("ref in :refs", Parameters.with("refs", refs));
    }

    private Uni<SubjectEntity> appear(PartyRef party) {
        return getSession()
                .chain(session -> label(session, party).chain(label -> insert(session, party, label)))
                .chain(rows -> find("ref", party.toString()).firstResult());
    }

    private static Uni<Integer> insert(Mutiny.Session session, PartyRef party, String label) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id(party))
                .setParameter("ref", party.toString())
                .setParameter("kind", party.kind().name())
                .setParameter("label", label)
                .executeUpdate();
    }

    private static Uni<String> label(Mutiny.Session session, PartyRef party) {
        return switch (party.kind()) {
            case STAFF -> next(session, "pseudonym_number").map(Pseudonyms::of);
            case PERSON -> next(session, "party_number").map(n -> "G-" + n);
            case REVIEWER -> next(session, "party_number").map(n -> "R-" + n);
            case MERCHANT, ORG -> Uni.createFrom().item(party.id());
        };
    }

    private static Uni<Long> next(Mutiny.Session session, String sequence) {
        return session.createNativeQuery("select nextval('" + sequence + "')", Long.class)
                .getSingleResult();
    }

    private static UUID id(PartyRef party) {
        return switch (party.kind()) {
            case STAFF, PERSON, REVIEWER -> UUID.randomUUID();
            case MERCHANT, ORG -> openId(party);
        };
    }
}
