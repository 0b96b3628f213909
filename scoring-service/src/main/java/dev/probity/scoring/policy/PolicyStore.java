package dev.probity.scoring.policy;

import dev.probity.scoring.stream.Everywhere;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Topics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The policy as every replica has it: all its versions, and the one in force. Not safe for use by several threads. */
public final class PolicyStore {
    /** {@code in-force}, and each version by its number → version of the policy; the same on every replica. */
    public static final String POLICIES = "policies";

    /** Key of the version in force. */
    public static final String IN_FORCE = "in-force";

    private final ReadOnlyKeyValueStore<String, byte[]> store;
    private byte @Nullable [] known;
    private Policy policy = Policy.NONE;

    public PolicyStore(ReadOnlyKeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Lets every replica know the policy; what is no policy never gets in. */
    public static void everywhere(StreamsBuilder builder, Plumbing plumbing) {
        Everywhere.read(builder, Topics.POLICIES, POLICIES, "policies-everywhere", PolicyStore::check, plumbing);
    }

    static void check(String key, byte[] bytes) {
        var version = PolicyJson.read(bytes);
        if (IN_FORCE.equals(key)) {
            if (version.state() != PolicyVersion.State.CONFIRMED) {
                throw new IllegalArgumentException("a policy that nobody confirmed is not in force");
            }
        } else if (!key.equals(key(version.version()))) {
            throw new IllegalArgumentException("a policy of another version than its key says");
        }
    }

    /** Key of a version. */
    public static String key(int version) {
        return String.valueOf(version);
    }

    /** The policy in force; decoded again only when it changed. */
    public Policy inForce() {
        var bytes = store.get(IN_FORCE);
        if (bytes != known && !Arrays.equals(bytes, known)) {
            policy = bytes == null ? Policy.NONE : PolicyJson.read(bytes).policy();
        }
        known = bytes;
        return policy;
    }

    /** All versions, the newest first. */
    public List<PolicyVersion> versions() {
        var versions = new ArrayList<PolicyVersion>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> {
                if (!IN_FORCE.equals(entry.key)) {
                    versions.add(PolicyJson.read(entry.value));
                }
            });
        }
        versions.sort(Comparator.comparingInt(PolicyVersion::version).reversed());
        return versions;
    }
}
