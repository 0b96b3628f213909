package dev.probity.cases.risk;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Latest risks of those whom someone may look at. */
@ApplicationScoped
public class Risks implements PanacheRepositoryBase<RiskEntity, UUID> {
    public Uni<Map<UUID, RiskEntity>> of(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return list("id in :ids", Parameters.with("ids", List.copyOf(subjects)))
                .map(found -> found.stream().collect(Collectors.toMap(risk -> risk.id, risk -> risk)));
    }

    public Uni<Map<UUID, Double>> posteriors(Collection<UUID> subjects) {
        return of(subjects)
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, risk -> risk.getValue().posterior)));
    }
}
