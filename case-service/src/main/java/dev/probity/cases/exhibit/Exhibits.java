package dev.probity.cases.exhibit;

import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** All exhibits, and their bytes. */
@ApplicationScoped
public class Exhibits implements PanacheRepositoryBase<ExhibitEntity, UUID> {
    /** Bytes of a piece, save the last one, which is what remains. */
    static final int PIECE = 256 * 1024;

    private static final Pattern REF = Pattern.compile("E-([1-9]\\d{0,8})");
    private static final String NEXT = "select coalesce(max(number), 0) + 1 from exhibit where case_id = :case";
    private static final String FILES =
            "select cast(coalesce(sum(size), 0) as bigint) from exhibit where case_id = :case and kind = 'ATTACHMENT'";
    private static final String PUT =
            "insert into exhibit_piece (exhibit_id, case_id, position, bytes) values (:id, :case, :position, :bytes)";
    private static final String COPY =
            "insert into exhibit_piece (exhibit_id, case_id, position, bytes) select :id, :case, position, bytes from exhibit_piece where exhibit_id = :of";
    private static final String TAKE =
            "select bytes from exhibit_piece where exhibit_id = :id and position = :position";

    /** Within the transaction that holds the case: nobody else adds to it meanwhile. */
    private Uni<Integer> next(UUID caseId) {
        return getSession()
                .chain(session -> session.createNativeQuery(NEXT, Integer.class)
                        .setParameter("case", caseId)
                        .getSingleResult());
    }

    /**
     * Keeps one with its bytes, under the next number of its case.
     *
     * @param piece the bytes at a position, at most {@link #PIECE}
     */
    Uni<ExhibitEntity> keep(ExhibitEntity exhibit, IntFunction<Uni<byte[]>> piece) {
        return next(exhibit.caseId)
                .invoke(number -> exhibit.number = number)
                .chain(() -> Multi.createFrom()
                        .range(0, (int) Math.ceilDiv(exhibit.size, PIECE))
                        .onItem()
                        .transformToUniAndConcatenate(position ->
                                piece.apply(position).chain(bytes -> put(exhibit.id, exhibit.caseId, position, bytes)))
                        .collect()
                        .last())
                .chain(() -> persistAndFlush(exhibit));
    }

    /** Keeps another with the bytes of one that is kept, under the next number of its case. */
    Uni<ExhibitEntity> copy(ExhibitEntity of, ExhibitEntity copy) {
        return next(copy.caseId)
                .invoke(number -> copy.number = number)
                .chain(this::getSession)
                .chain(session -> session.createNativeQuery(COPY)
                        .setParameter("id", copy.id)
                        .setParameter("case", copy.caseId)
                        .setParameter("of", of.id)
                        .executeUpdate())
                .chain(() -> persistAndFlush(copy));
    }

    /** One piece of what is kept with its row, later in the same transaction. */
    private Uni<Void> put(UUID id, UUID caseId, int position, byte[] bytes) {
        return getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("id", id)
                        .setParameter("case", caseId)
                        .setParameter("position", position)
                        .setParameter("bytes", bytes)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** One piece, in a session of its own: whoever takes a file away slowly holds no connection meanwhile. */
    @WithSession
    Uni<byte[]> piece(UUID id, int position) {
        return getSession()
                .chain(session -> session.createNativeQuery(TAKE, byte[].class)
                        .setParameter("id", id)
                        .setParameter("position", position)
                        .getSingleResult());
    }

    /** All bytes of one, at once. */
    public Uni<byte[]> bytes(ExhibitEntity exhibit) {
        return pieces(exhibit)
                .collect()
                .in(() -> ByteBuffer.allocate(Math.toIntExact(exhibit.size)), ByteBuffer::put)
                .map(ByteBuffer::array);
    }

    /** Its bytes, piece by piece as they are asked for. */
    Multi<byte[]> pieces(ExhibitEntity exhibit) {
        return Multi.createFrom()
                .range(0, (int) Math.ceilDiv(exhibit.size, PIECE))
                .onItem()
                .transformToUniAndConcatenate(position -> piece(exhibit.id, position));
    }

    /** Those after that number, E-1 first. */
    Uni<List<ExhibitEntity>> after(UUID caseId, long number, int limit) {
        return find("caseId = ?1 and number > ?2 order by number", caseId, number)
                .page(Page.ofSize(limit))
                .list();
    }

    /** All of a case, E-1 first. */
    public Uni<List<ExhibitEntity>> ofCase(UUID caseId) {
        return list("caseId = ?1 order by number", caseId);
    }

    /** The one that people call so; fails where there is none. */
    Uni<ExhibitEntity> called(UUID caseId, String ref) {
        var matcher = REF.matcher(ref);
        if (!matcher.matches()) {
            throw ProblemException.missing();
        }
        return find("caseId = ?1 and number = ?2", caseId, Integer.parseInt(matcher.group(1)))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(ProblemException::missing);
    }

    /** Bytes of all files of a case. */
    Uni<Long> sizeOfFiles(UUID caseId) {
        return getSession()
                .chain(session -> session.createNativeQuery(FILES, Long.class)
                        .setParameter("case", caseId)
                        .getSingleResult());
    }

    Uni<ExhibitEntity> withHash(UUID caseId, String sha256) {
        return find("caseId = ?1 and sha256 = ?2 order by number", caseId, sha256)
                .firstResult();
    }
}
