package dev.probity.scoring.policy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Where a processor asks what it may keep of whom. One for each processor, not safe for use by several threads. */
public final class PolicyDoor {
    private static final String STAFF = "staff:";
    private static final char AFTER_SUBJECT = '\u0000';
    private static final String BETWEEN = "\n";

    private final PolicyStore policies;
    private final KeyValueStore<String, byte[]> people;
    private final String reader;
    private final Map<Person, Terms> terms = new HashMap<>();
    private Policy of = Policy.NONE;
    private Terms free = Terms.FREE;

    private PolicyDoor(PolicyStore policies, KeyValueStore<String, byte[]> people, String reader) {
        this.policies = policies;
        this.people = people;
        this.reader = reader;
    }

    /** @param reader names the processor among those that keep something of people */
    public static PolicyDoor of(ProcessorContext<?, ?> context, String reader) {
        return new PolicyDoor(
                new PolicyStore(context.getStateStore(PolicyStore.POLICIES)),
                context.getStateStore(PolicyStage.PEOPLE),
                reader);
    }

    /** What may be kept of a subject; the policy is about staff, so that all others are free. */
    public Terms terms(String subject) {
        var policy = refreshed();
        return policy.rules().isEmpty() || !subject.startsWith(STAFF)
                ? free
                : terms.computeIfAbsent(person(subject), policy::terms);
    }

    /** Whether terms were made from the policy in force. */
    public boolean isInForce(Terms made) {
        refreshed();
        return made.version().equals(free.version());
    }

    private Policy refreshed() {
        var policy = policies.inForce();
        if (policy != of) {
            of = policy;
            terms.clear();
            free = new Terms(String.valueOf(policy.version()), Set.of(), 0);
        }
        return policy;
    }

    /** Where somebody stands, as far as it is known. */
    Person person(String subject) {
        return Person.of(people.get(subject));
    }

    void person(String subject, Person person) {
        people.put(subject, person.bytes());
    }

    /** What this reader must forget of a subject: whatever became forbidden since it was last asked. Says so once. */
    public Set<Indicator> newlyForbidden(String subject, Terms now) {
        var key = subject + AFTER_SUBJECT + reader;
        var before = read(people.get(key));
        if (before.equals(now.forbidden())) {
            return Set.of();
        }
        people.put(key, now.forbidden().isEmpty() ? null : write(now.forbidden()));
        return now.forbidden().stream()
                .filter(indicator -> !before.contains(indicator))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static byte[] write(Set<Indicator> indicators) {
        return new TreeSet<>(indicators)
                .stream()
                        .map(Indicator::toString)
                        .collect(Collectors.joining(BETWEEN))
                        .getBytes(StandardCharsets.UTF_8);
    }

    private static Set<Indicator> read(byte @Nullable [] bytes) {
        return bytes == null
                ? Set.of()
                : new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .map(Indicator::of)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
