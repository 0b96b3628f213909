package dev.probity.scoring.policy;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.finding.Detector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The door before whoever reads events of the past once more: the policy holds there as on the stream. Not safe for use by several threads. */
public final class PastDoor {
    private static final String STAFF = "staff:";

    private final Policy policy;
    private final Detector reader;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<Person, Terms> terms = new HashMap<>();

    /**
     * @param policy what is forbidden
     * @param reader who reads: nothing of those of whom it may not speak
     */
    public PastDoor(Policy policy, Detector reader) {
        this.policy = policy;
        this.reader = reader;
    }

    /** What may be read of an event; empty where nothing may. */
    public Optional<Arrival> admit(String party, Arrival arrival) {
        if (policy.rules().isEmpty() || !party.startsWith(STAFF)) {
            return Optional.of(arrival);
        }
        if (arrival.event() instanceof StaffProfile profile) {
            people.put(party, new Person(profile.country(), profile.site(), profile.role()));
        }
        var its = terms.computeIfAbsent(people.getOrDefault(party, Person.UNKNOWN), policy::terms);
        return its.permits(reader) ? Stripped.of(arrival, its) : Optional.empty();
    }
}
