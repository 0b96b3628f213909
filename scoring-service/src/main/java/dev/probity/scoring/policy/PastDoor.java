package dev.probity.scoring.policy;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.memory.ProfileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The door before whoever reads events of the past once more: the policy holds there as on the stream. Not safe for use by several threads. */
public final class PastDoor {
    private static final String STAFF = "staff:";

    private final Policy policy;
    private final Detector reader;
    private final Map<String, Placed> people = new HashMap<>();
    private final Map<Person, Terms> terms = new HashMap<>();

    /**
     * Where somebody stood.
     *
     * @param since from when: a profile that comes late moves nobody back
     */
    private record Placed(ProfileTime since, Person person) {}

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
            var told = new Placed(
                    ProfileTime.of(profile.head()), new Person(profile.country(), profile.site(), profile.role()));
            people.merge(party, told, (known, now) -> now.since().compareTo(known.since()) < 0 ? known : now);
        }
        var placed = people.get(party);
        var its = terms.computeIfAbsent(placed == null ? Person.UNKNOWN : placed.person(), policy::terms);
        return its.permits(reader) ? Stripped.of(arrival, its) : Optional.empty();
    }
}
