package dev.probity.cases.record;

import dev.probity.cases.http.Columns;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log's rows. */
@ApplicationScoped
class LogStore {
    /** Any number that nobody else locks in this database. */
    private static final long LOCK = 0x9162_2026L;

    private static final String NUMBERS = """
            select c.id, coalesce((select max(e.number) from log_entry e where e.case_id = c.id and e.number is not null), 0)
            from unnest(cast(:ids as uuid[])) c(id)""";
    private static final String NODES = """
            select n.level, n.position, encode(n.hash, 'hex')
            from unnest(cast(:levels as integer[]), cast(:positions as bigint[])) w(level, position)
            join log_node n on n.level = w.level and n.position = w.position""";
    private static final String PLACE = """
            update log_entry e set position = u.position, number = u.number, commitment = decode(u.commitment, 'hex'), leaf = u.leaf,
                sealed_at = :now
            from unnest(cast(:arrivals as bigint[]), cast(:positions as bigint[]), cast(:numbers as bigint[]),
                        cast(:commitments as text[]), cast(:leaves as text[])) u(arrival, position, number, commitment, leaf)
            where e.arrival = u.arrival and e.position is null""";
    private static final String GROW = """
            insert into log_node (level, position, hash)
            select level, position, decode(hash, 'hex')
            from unnest(cast(:levels as integer[]), cast(:positions as bigint[]), cast(:hashes as text[])) n(level, position, hash)""";
    private static final String SEAL =
            "insert into log_checkpoint (size, root, note, at) values (:size, decode(:root, 'hex'), :note, :now)";

    /** An entry with its place. */
    record Placed(long arrival, long position, @Nullable Long number, Hash commitment, String leaf) {}

    private static final String TO_SEND = """
            update log_checkpoint set sent_at = :now
            where id = (select id from log_checkpoint order by size desc, id desc limit 1) and sent_at is null
              and not exists (select 1 from outbox o where o.topic = :topic and o.sent_at is null and o.dead_at is null)
            returning size, encode(root, 'hex'), note, at""";

    /** One replica at a time, until the transaction ends. */
    Uni<Void> lock() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
                        .setParameter("lock", LOCK)
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<List<LogEntryEntity>> waiting(int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from LogEntryEntity e where e.position is null order by e.arrival",
                                LogEntryEntity.class)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Null before the first. */
    Uni<@Nullable CheckpointEntity> latest() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from CheckpointEntity k order by k.size desc, k.id desc", CheckpointEntity.class)
                        .setMaxResults(1)
                        .getSingleResultOrNull());
    }

    /** The latest, and that it is being sent; null where that is so already, where one before it still waits to be sent, or there is none. */
    Uni<@Nullable Checkpoint> toSend(Instant now, String topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TO_SEND, Tuple.class)
                        .setParameter("now", now)
                        .setParameter("topic", topic)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : Checkpoint.of(
                                row.get(2, String.class),
                                ((Number) row.get(0)).longValue(),
                                Hash.readHex(row.get(1, String.class)),
                                Columns.time(row, 3)));
    }

    /** How many entries each of these cases has. */
    Uni<Map<UUID, Long>> numbers(Collection<UUID> cases) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NUMBERS, Tuple.class)
                        .setParameter("ids", cases.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, UUID.class), row -> ((Number) row.get(1)).longValue())));
    }

    Uni<Map<Node, Hash>> nodes(Collection<Node> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NODES, Tuple.class)
                        .setParameter("levels", levels(wanted))
                        .setParameter("positions", positions(wanted))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new Node(((Number) row.get(0)).intValue(), ((Number) row.get(1)).longValue()),
                                row -> Hash.readHex(row.get(2, String.class)))));
    }

    Uni<Void> place(List<Placed> entries, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLACE)
                        .setParameter("now", now)
                        .setParameter(
                                "arrivals",
                                entries.stream().map(Placed::arrival).toArray(Long[]::new))
                        .setParameter(
                                "positions",
                                entries.stream().map(Placed::position).toArray(Long[]::new))
                        .setParameter(
                                "numbers", entries.stream().map(Placed::number).toArray(Long[]::new))
                        .setParameter(
                                "commitments",
                                entries.stream()
                                        .map(entry -> entry.commitment().hex())
                                        .toArray(String[]::new))
                        .setParameter(
                                "leaves", entries.stream().map(Placed::leaf).toArray(String[]::new))
                        .executeUpdate())
                .invoke(placed -> {
                    if (placed != entries.size()) {
                        throw new IllegalStateException("entries have a place already");
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> grow(Map<Node, Hash> fresh) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GROW)
                        .setParameter("levels", levels(fresh.keySet()))
                        .setParameter("positions", positions(fresh.keySet()))
                        .setParameter(
                                "hashes", fresh.values().stream().map(Hash::hex).toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> seal(long size, Hash root, String note, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SEAL)
                        .setParameter("size", size)
                        .setParameter("root", root.hex())
                        .setParameter("note", note)
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Integer[] levels(Collection<Node> nodes) {
        return nodes.stream().map(Node::level).toArray(Integer[]::new);
    }

    private static Long[] positions(Collection<Node> nodes) {
        return nodes.stream().map(Node::index).toArray(Long[]::new);
    }
}
