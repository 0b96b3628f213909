package dev.probity.cases.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.CaseConfig;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out a command once for each Idempotency-Key; the same key again gets the first answer. */
@ApplicationScoped
public class Once {
    private final ObjectMapper json;
    private final Clock clock;
    private final CaseConfig config;
    private final GivenAgain givenAgain;

    Once(ObjectMapper json, Clock clock, CaseConfig config, GivenAgain givenAgain) {
        this.givenAgain = givenAgain;
        this.json = json;
        this.clock = clock;
        this.config = config;
    }

    /** Within the caller's transaction: the key, the change and the answer are kept together or not at all. */
    public Uni<Answer> run(Command command, Supplier<Uni<Answer>> change) {
        var key = command.key();
        if (key == null) {
            return change.get();
        }
        return claim(command, key)
                .chain(fresh -> fresh
                        ? change.get().call(answer -> keep(command, key, answer))
                        : again(command, key).call(answer -> tell(command, answer)));
    }

    /** Refuses a key that another request had; for one that changes several things, each of which has a key and an answer of its own by {@link Command#part}. */
    @WithTransaction
    public Uni<Void> belongs(Command command) {
        var key = command.key();
        return key == null
                ? Uni.createFrom().voidItem()
                : claim(command, key)
                        .chain(fresh -> fresh
                                ? Uni.createFrom().voidItem()
                                : again(command, key).replaceWithVoid());
    }

    /** Answer with that body, which tells of that case or alert; the version becomes the ETag. */
    public Answer answer(int status, long version, @Nullable String location, @Nullable UUID about, Object body) {
        try {
            return new Answer(status, Answer.etag(version), location, about, json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    private Uni<Boolean> claim(Command command, String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into idempotent_answer (actor, key, request, status, body, created_at)
                                values (:actor, :key, :request, 0, '', :now) on conflict do nothing""")
                        .setParameter("actor", command.actor().id())
                        .setParameter("key", key)
                        .setParameter("request", command.print())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private Uni<Void> keep(Command command, String key, Answer answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update idempotent_answer set status = :status, etag = :etag, location = :location, body = :body,
                                    about = cast(nullif(:about, '') as uuid)
                                where actor = :actor and key = :key""")
                        .setParameter("status", answer.status())
                        .setParameter("etag", answer.etag())
                        .setParameter("location", answer.location() == null ? "" : answer.location())
                        .setParameter("body", answer.body())
                        .setParameter(
                                "about",
                                answer.about() == null ? "" : answer.about().toString())
                        .setParameter("actor", command.actor().id())
                        .setParameter("key", key)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> tell(Command command, Answer answer) {
        return answer.about() == null ? Uni.createFrom().voidItem() : givenAgain.told(answer.about(), command.actor());
    }

    /** None is there once what it tells of is walled from whoever asks. */
    private Uni<Answer> again(Command command, String key) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select request, status, etag, location, about, body from idempotent_answer
                                where actor = :actor and key = :key""", Tuple.class)
                        .setParameter("actor", command.actor().id())
                        .setParameter("key", key)
                        .getResultList())
                .map(rows -> {
                    if (rows.isEmpty()) {
                        throw ProblemException.missing();
                    }
                    var row = rows.getFirst();
                    if (!command.print().equals(row.get(0, String.class))) {
                        throw new ProblemException(
                                ProblemType.KEY_REUSED, "Take a new key for a new request. Nothing was changed.");
                    }
                    var location = row.get(3, String.class);
                    return new Answer(
                            row.get(1, Integer.class),
                            row.get(2, String.class),
                            location == null || location.isEmpty() ? null : location,
                            row.get(4, UUID.class),
                            row.get(5, String.class));
                });
    }

    /** Forgets answers that nobody will ask for again. */
    @Scheduled(
            every = "1h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    @ByRule
    @WithTransaction
    Uni<Void> forget() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from idempotent_answer where created_at < :before")
                        .setParameter("before", clock.instant().minus(config.idempotencyKept()))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
