package dev.probity.scoring.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Peers in memory, as the peer stage keeps them in stores: days in, baselines out. */
public final class Neighbourhood implements PeerLookup {
    private static final int DAYS_BACK = 10;

    private final int fewest;
    private final Map<String, TreeMap<Integer, Tally>> days = new HashMap<>();
    private final Map<String, TreeMap<Integer, PeerBaseline>> baselines = new HashMap<>();

    public Neighbourhood(int fewest) {
        this.fewest = fewest;
    }

    public void hear(PeerDay told) {
        var group = days.computeIfAbsent(told.group(), name -> new TreeMap<>());
        var sums = group.computeIfAbsent(told.day(), day -> new Tally());
        sums.add(Tally.of(told.tally().bytes()));
        if (GroupMonth.worthTelling(told.group(), told.day(), sums)) {
            baselines
                    .computeIfAbsent(told.group(), name -> new TreeMap<>())
                    .put(told.day(), GroupMonth.through(told.group(), told.day(), group::get));
        }
    }

    @Override
    public PeerBaseline before(List<String> groups, int day) {
        PeerBaseline widest = null;
        for (var group : groups) {
            var entry = baselines.getOrDefault(group, new TreeMap<>()).lowerEntry(day);
            if (entry != null && entry.getKey() >= day - DAYS_BACK) {
                widest = entry.getValue();
                if (widest.people() >= fewest) {
                    return widest;
                }
            }
        }
        return widest;
    }
}
