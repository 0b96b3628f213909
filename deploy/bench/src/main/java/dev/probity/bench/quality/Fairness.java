package dev.probity.bench.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Whether innocent people of one group come under suspicion more often than those of another. */
final class Fairness {
    private static final Map<String, Function<Person, String>> GROUPINGS = groupings();

    private Fairness() {}

    private static Map<String, Function<Person, String>> groupings() {
        var groupings = new LinkedHashMap<String, Function<Person, String>>();
        groupings.put("role", Person::role);
        groupings.put("country", Person::country);
        groupings.put("site", Person::site);
        groupings.put("tenure", Person::tenure);
        return groupings;
    }

    /**
     * @param grouping by what
     * @param group which group of it
     * @param people how many innocent people it has
     * @param above share whose bill ever reached the line
     * @param read share whose bill ever reached the floor from which people may be looked into
     */
    record Group(String grouping, String group, long people, Estimate above, Estimate read) {}

    static List<Group> of(List<Heard> innocent, double floor) {
        var groups = new java.util.ArrayList<Group>();
        GROUPINGS.forEach((grouping, group) -> {
            var counts = new TreeMap<String, long[]>();
            for (var story : innocent) {
                for (var person : story.people().values()) {
                    double peak = story.bills().getOrDefault(person.subject(), Double.NEGATIVE_INFINITY);
                    var count = counts.computeIfAbsent(group.apply(person), any -> new long[3]);
                    count[0]++;
                    count[1] += peak >= 0 ? 1 : 0;
                    count[2] += peak >= floor ? 1 : 0;
                }
            }
            counts.forEach((name, count) -> groups.add(new Group(
                    grouping, name, count[0], Estimate.share(count[1], count[0]), Estimate.share(count[2], count[0]))));
        });
        return groups;
    }
}
