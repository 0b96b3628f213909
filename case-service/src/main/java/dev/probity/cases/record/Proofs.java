package dev.probity.cases.record;

import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proves what the log holds, and that it only ever grew, from the hashes that are kept of it. */
@ApplicationScoped
public class Proofs {
    private final LogStore store;
    private final LogKeys keys;

    Proofs(LogStore store, LogKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** The latest; of an empty log, signed as it is asked for, where nothing happened yet. */
    @WithSession
    public Uni<Checkpoint> checkpoint() {
        return latest();
    }

    @WithSession
    public Uni<InclusionProof> inclusion(long index, @Nullable Long size) {
        return latest().chain(last -> {
            var wanted = within("size", size, last);
            if (index < 0 || index >= wanted) {
                throw ProblemException.invalid("index", "range", "A log of that size has no entry of that index.");
            }
            var steps = MerkleTree.inclusion(index, wanted);
            return hashes(steps, wanted, List.of(new Node(0, index)))
                    .map(known -> new InclusionProof(
                            index,
                            wanted,
                            MerkleTree.join(List.of(new Node(0, index)), known).base64(),
                            root(wanted, known),
                            base64(steps, known)));
        });
    }

    @WithSession
    public Uni<ConsistencyProof> consistency(long from, @Nullable Long to) {
        return latest().chain(last -> {
            var wanted = within("to", to, last);
            if (from < 1 || from > wanted) {
                throw ProblemException.invalid("from", "range", "A log does not shrink: from lies between 1 and to.");
            }
            var steps = MerkleTree.consistency(from, wanted);
            return hashes(steps, wanted, MerkleTree.range(0, from))
                    .map(known -> new ConsistencyProof(
                            from, wanted, root(from, known), root(wanted, known), base64(steps, known)));
        });
    }

    /** The paths of these entries in a log of that size, by index; within the caller's session. */
    Uni<Map<Long, List<String>>> paths(List<Long> indices, long size) {
        var steps = new LinkedHashMap<Long, List<List<Node>>>();
        indices.forEach(index -> steps.put(index, MerkleTree.inclusion(index, size)));
        var wanted = new HashSet<Node>();
        steps.values().forEach(path -> path.forEach(wanted::addAll));
        return store.nodes(wanted).map(known -> {
            var paths = new LinkedHashMap<Long, List<String>>();
            steps.forEach((index, path) -> paths.put(index, base64(path, known)));
            return paths;
        });
    }

    /** Within the caller's session. */
    Uni<Checkpoint> latest() {
        return store.latest().map(last -> last == null ? empty() : Checkpoint.of(last));
    }

    private Checkpoint empty() {
        var note = keys.signing().sign(Checkpoint.text(keys.origin(), 0, MerkleTree.EMPTY));
        return new Checkpoint(keys.origin(), 0, MerkleTree.EMPTY.base64(), java.time.Instant.EPOCH, note);
    }

    private static long within(String parameter, @Nullable Long size, Checkpoint last) {
        if (size != null && size > last.size()) {
            throw ProblemException.invalid(parameter, "range", "The log has " + last.size() + " entries.");
        }
        return size == null ? last.size() : size;
    }

    private Uni<Map<Node, Hash>> hashes(List<List<Node>> steps, long size, List<Node> more) {
        var wanted = new HashSet<>(more);
        wanted.addAll(MerkleTree.range(0, size));
        steps.forEach(wanted::addAll);
        return store.nodes(wanted);
    }

    private static String root(long size, Map<Node, Hash> known) {
        return MerkleTree.join(MerkleTree.range(0, size), known).base64();
    }

    private static List<String> base64(List<List<Node>> steps, Map<Node, Hash> known) {
        return MerkleProof.of(steps, known).stream().map(Hash::base64).toList();
    }
}
