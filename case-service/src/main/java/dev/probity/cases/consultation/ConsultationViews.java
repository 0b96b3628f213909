package dev.probity.cases.consultation;

import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Consultations as people read them. */
@ApplicationScoped
class ConsultationViews {
    private static final String NAMES = "select id, ref from half_names(cast(:ids as uuid[]))";
    private static final String ANSWERS = "from ConsultationAnswerEntity where consultationId in :ids order by at, id";

    private final Workers workers;

    ConsultationViews(Workers workers) {
        this.workers = workers;
    }

    /** To whoever sees the case that they are all of. */
    Uni<List<Consultation>> ofCase(List<ConsultationEntity> found, String ref) {
        return shown(found, one -> ref);
    }

    /** To the office. */
    Uni<List<Consultation>> ofOffice(List<ConsultationEntity> found) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NAMES, Tuple.class)
                        .setParameter("ids", found.stream().map(one -> one.id).toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class))))
                .chain(refs -> shown(
                        found.stream().filter(one -> refs.containsKey(one.id)).toList(),
                        one -> Objects.requireNonNull(refs.get(one.id))));
    }

    private Uni<List<Consultation>> shown(List<ConsultationEntity> found, Function<ConsultationEntity, String> ref) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(ANSWERS, ConsultationAnswerEntity.class)
                        .setParameter("ids", found.stream().map(one -> one.id).toList())
                        .getResultList())
                .chain(answers -> workers.named(people(found, answers)).map(names -> {
                    var said = answers.stream().collect(Collectors.groupingBy(answer -> answer.consultationId));
                    return found.stream()
                            .map(one -> view(one, ref.apply(one), said.getOrDefault(one.id, List.of()), names))
                            .toList();
                }));
    }

    private static Consultation view(
            ConsultationEntity one, String ref, List<ConsultationAnswerEntity> answers, Map<String, Person> names) {
        return new Consultation(
                one.id,
                one.version,
                ref,
                one.office,
                one.message,
                Objects.requireNonNull(names.get(one.askedBy)),
                one.askedAt,
                one.changedAt,
                answers.stream()
                        .map(answer -> new ConsultationAnswer(
                                Objects.requireNonNull(names.get(answer.userId)), answer.at, answer.text))
                        .toList(),
                one.endedAt,
                person(names, one.endedBy),
                one.endedReason);
    }

    private static @Nullable Person person(Map<String, Person> names, @Nullable String id) {
        return id == null ? null : names.get(id);
    }

    private static HashSet<String> people(List<ConsultationEntity> found, List<ConsultationAnswerEntity> answers) {
        var people = new HashSet<String>();
        for (var one : found) {
            people.add(one.askedBy);
            if (one.endedBy != null) {
                people.add(one.endedBy);
            }
        }
        answers.forEach(answer -> people.add(answer.userId));
        return people;
    }
}
