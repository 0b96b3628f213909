package dev.probity.scoring.watchlist;

import dev.probity.scoring.event.Fingerprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What a list finds of what was held back from it: half of the entries are not on it at all, and of the other half's aliases every fourth is left off.
 *
 * @param foundAliases share of held back aliases for which their own entry is named, and worth more than 1
 * @param meanAlias mean ln of the e-value of held back aliases
 * @param meanOfOthers mean e-value of names of entries that are not on the list
 * @param aliases held back aliases that were looked at
 * @param others names of entries that are not on the list that were looked at
 */
record Held(double foundAliases, double meanAlias, double meanOfOthers, int aliases, int others) {
    private static final int MOST = 600;

    static Held of(List<ListedName> names, List<ListedName> aliases) {
        var listed = new ArrayList<ListedName>();
        var held = new ArrayList<ListedName>();
        var others = new ArrayList<ListedName>();
        var all = new ArrayList<>(names);
        all.addAll(aliases);
        var listedNames = new HashSet<>(names);
        for (var name : all) {
            if ((Fingerprint.of(name.entry()) & 1) == 0) {
                others.add(name);
            } else if (!listedNames.contains(name) && (Fingerprint.of(name.joined(), "held") & 3) == 0) {
                held.add(name);
            } else {
                listed.add(name);
            }
        }
        return measure(new WatchList(listed), held.subList(0, Math.min(MOST, held.size())), others);
    }

    private static Held measure(WatchList list, List<ListedName> held, List<ListedName> others) {
        int found = 0;
        double logs = 0;
        for (var name : held) {
            var match = list.look(String.join(" ", name.words()));
            found += match.filter(one -> one.entry().equals(name.entry()) && one.eValue() > 1)
                            .isPresent()
                    ? 1
                    : 0;
            logs += Math.log(match.map(WatchList.Match::eValue).orElse(0.1));
        }
        double sum = 0;
        int looked = Math.min(MOST, others.size());
        for (int i = 0; i < looked; i++) {
            var name = others.get((int) ((long) i * others.size() / looked));
            sum += list.look(String.join(" ", name.words()))
                    .map(WatchList.Match::eValue)
                    .orElse(0.0);
        }
        return new Held(found / (double) held.size(), logs / held.size(), sum / looked, held.size(), looked);
    }
}
