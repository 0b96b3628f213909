package dev.probity.cases.unmask;

import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Pseudonyms;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wishes to know a name, as people read them. */
@ApplicationScoped
class UnmaskingViews {
    private static final String NAMES = "select id, ref, label from unmasking_names(cast(:ids as uuid[]))";
    private static final String PAST = """
            select u.id, count(o.id), count(o.id) filter (where o.until is not null),
                   (select count(*) from unmasking_look l where l.unmasking_id = u.id)
            from unmasking u left join unmasking o on o.asked_by = u.asked_by and o.asked_at < u.asked_at
            where u.id = any (cast(:ids as uuid[])) group by u.id""";

    private final Workers workers;
    private final Clock clock;

    UnmaskingViews(Workers workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    private record Parts(Map<UUID, Tuple> names, Map<UUID, Tuple> past, Map<String, Person> people) {}

    Uni<List<Unmasking>> of(List<UnmaskingEntity> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var ids = found.stream().map(one -> one.id).toList();
        return rows(NAMES, ids)
                .chain(names -> rows(PAST, ids)
                        .chain(past -> workers.named(people(found))
                                .map(people -> found.stream()
                                        .filter(one -> names.containsKey(one.id))
                                        .map(one -> view(one, new Parts(names, past, people), clock.instant()))
                                        .toList())));
    }

    private static Uni<Map<UUID, Tuple>> rows(String sql, Collection<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Tuple.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList())
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(row -> row.get(0, UUID.class), Function.identity())));
    }

    private static Unmasking view(UnmaskingEntity one, Parts parts, Instant now) {
        var names = Objects.requireNonNull(parts.names().get(one.id));
        var past = Objects.requireNonNull(parts.past().get(one.id));
        var label = names.get(2, String.class);
        return new Unmasking(
                one.id,
                one.version,
                one.stateAt(now),
                names.get(1, String.class),
                one.caseId,
                one.subjectId,
                label,
                Pseudonyms.badge(label),
                one.purpose,
                one.hours,
                Objects.requireNonNull(parts.people().get(one.askedBy)),
                one.askedAt,
                new AskedBefore(
                        past.get(1, Long.class).intValue(),
                        past.get(2, Long.class).intValue()),
                person(parts, one.decidedBy),
                one.decidedAt,
                one.reason,
                one.until,
                person(parts, one.endedBy),
                one.endedReason,
                past.get(3, Long.class).intValue());
    }

    private static @Nullable Person person(Parts parts, @Nullable String id) {
        return id == null ? null : parts.people().get(id);
    }

    private static HashSet<String> people(List<UnmaskingEntity> found) {
        var people = new HashSet<String>();
        for (var one : found) {
            people.add(one.askedBy);
            Stream.of(one.decidedBy, one.endedBy).filter(Objects::nonNull).forEach(people::add);
        }
        return people;
    }
}
