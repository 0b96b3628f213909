package dev.probity.cases.evidence;

import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ScoringJson;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whole bills, one for each alert and each subject; an older revision never replaces a newer one. */
@ApplicationScoped
public class BillShelf implements PanacheRepositoryBase<BillEntity, UUID> {
    public Uni<Void> put(UUID owner, ReceivedBill bill) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into bill (owner, revision, body) values (:owner, :revision, :body)
                                on conflict (owner) do update set revision = excluded.revision, body = excluded.body
                                where bill.revision < excluded.revision""")
                        .setParameter("owner", owner)
                        .setParameter("revision", bill.revision())
                        .setParameter("body", ScoringJson.write(bill))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Map<UUID, ReceivedBill>> of(Collection<UUID> owners) {
        if (owners.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return list("owner in :owners", Parameters.with("owners", owners))
                .map(found -> found.stream().collect(Collectors.toMap(bill -> bill.owner, BillShelf::read)));
    }

    private static ReceivedBill read(BillEntity bill) {
        return ScoringJson.read(bill.body.getBytes(StandardCharsets.UTF_8), ReceivedBill.class);
    }
}
