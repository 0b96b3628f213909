package dev.probity.scoring.watchlist;

import dev.probity.scoring.event.Fingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A list of names to look out for, and what it is worth to be like one of them. Safe for use by several threads. */
public final class WatchList {
    /** Aliases on which the list is measured when it is loaded; by fingerprint, so that every replica takes the same. */
    private static final int MEASURED = 1_000;

    private final NameIndex index;
    private final Likeness likeness;

    /**
     * A name's likeness to the list.
     *
     * @param entry number of the entry that is most alike
     * @param score how alike, 0..1
     * @param eValue what that is worth
     * @param ofAliases share of true aliases that are at least as alike
     * @param ofOthers share of others' names that are
     */
    public record Match(String entry, double score, double eValue, double ofAliases, double ofOthers) {}

    /** A list of at least two entries, some with aliases. */
    public WatchList(List<ListedName> names) {
        this(names, MEASURED);
    }

    WatchList(List<ListedName> names, int measured) {
        index = new NameIndex(names);
        var sample = aliases(names).stream()
                .sorted(Comparator.comparingLong((ListedName name) -> Fingerprint.of(name.entry(), name.joined())))
                .limit(measured)
                .toList();
        var own = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        for (var alias : sample) {
            double same = 0;
            double other = 0;
            for (var hit : index.like(alias.words())) {
                if (!hit.name().entry().equals(alias.entry())) {
                    other = Math.max(other, hit.score());
                } else if (!hit.name().equals(alias)) {
                    same = Math.max(same, hit.score());
                }
            }
            others.add(other);
            own.add(Math.max(same, other));
        }
        if (own.isEmpty()) {
            throw new IllegalArgumentException("a watch-list without aliases cannot be measured");
        }
        likeness = new Likeness(own, others);
    }

    /** The list in the files of the Office of Foreign Assets Control. */
    public static WatchList ofac(Path names, Path aliases) {
        var listed = new ArrayList<>(OfacCsv.names(names));
        var entries = new HashSet<String>();
        listed.forEach(name -> entries.add(name.entry()));
        listed.addAll(OfacCsv.aliases(aliases, entries));
        return new WatchList(listed);
    }

    /** Names of entries that have more than one. */
    private static List<ListedName> aliases(List<ListedName> names) {
        var once = new HashSet<String>();
        var more = new HashSet<String>();
        names.forEach(name -> (once.add(name.entry()) ? once : more).add(name.entry()));
        return names.stream()
                .filter(name -> more.contains(name.entry()))
                .distinct()
                .toList();
    }

    /** Names on the list, aliases included. */
    public int size() {
        return index.size();
    }

    /** What is most like a name; empty where nothing is at all. */
    public Optional<Match> look(String name) {
        var words = ListedName.words(name);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return index.like(words).stream()
                .max(Comparator.comparingDouble(NameIndex.Hit::score)
                        .thenComparing(hit -> hit.name().entry()))
                .map(hit -> new Match(
                        hit.name().entry(),
                        hit.score(),
                        likeness.eValue(hit.score()),
                        likeness.ofAliases(hit.score()),
                        likeness.ofOthers(hit.score())));
    }
}
