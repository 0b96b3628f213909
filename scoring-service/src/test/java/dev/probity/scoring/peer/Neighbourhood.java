package dev.probity.scoring.peer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Peers in memory, as the peer stage keeps them in stores: days in, baselines out. */
public final class Neighbourhood implements PeerLookup {
    private static final int DAYS_BACK = 12;

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
        baselines
                .computeIfAbsent(told.group(), name -> new TreeMap<>())
                .tailMap(told.day(), true)
                .clear();
    }

    private PeerBaseline through(String group, int day) {
        return baselines
                .computeIfAbsent(group, name -> new TreeMap<>())
                .computeIfAbsent(
                        day,
                        last -> PeerGroups.isStock(group)
                                ? stock(group, last)
                                : GroupMonth.through(
                                        group, last, one -> days.get(group).get(one)));
    }

    private PeerBaseline stock(String group, int last) {
        var stock = Stock.of(null);
        days.get(group).headMap(last, true).values().forEach(stock::add);
        return stock.through(group, last);
    }

    @Override
    public PeerBaseline before(List<String> groups, int day) {
        PeerBaseline widest = null;
        for (var group : groups) {
            var last =
                    days.getOrDefault(group, new TreeMap<>()).headMap(day - SETTLES, true).descendingKeySet().stream()
                            .filter(one -> one >= day - DAYS_BACK
                                    && PeerGroups.toldThrough(group, one, days.get(group)::containsKey))
                            .findFirst();
            if (last.isPresent()) {
                widest = through(group, last.get());
                if (widest.people() >= fewest) {
                    return widest;
                }
            }
        }
        return widest;
    }
}
