package dev.probity.scoring.watchlist;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import dev.probity.scoring.finding.Account;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.watchlist.WatchList.Match;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bears a name of the list: true aliases' likeness by others'.
 *
 * <p>Few of the guilty are on the list, so that only a part is bet on it, and a name that is like none is no news: it would weigh a hundredth of a deciban
 * for the party. Left out, it lifts the mean over all by the part that is bet, at most.
 */
public final class WatchListDetector {
    public static final Detector DETECTOR = new Detector("watch-list", Family.WATCHLIST, "1");
    private static final double PERCENT = 100;

    private final Optional<WatchList> list;
    private final double listed;
    private final String policyVersion;

    /**
     * @param list empty where none is loaded
     * @param listed share of the guilty who are on the list under one of its names, 0..1
     */
    WatchListDetector(Optional<WatchList> list, double listed, String policyVersion) {
        if (!(listed >= 0 && listed <= 1)) {
            throw new IllegalArgumentException("the share of the listed lies in 0..1, not " + listed);
        }
        this.list = list;
        this.listed = listed;
        this.policyVersion = policyVersion;
    }

    /**
     * A name that is like an entry.
     *
     * @param match how alike
     * @param name stands for name and entry: of another entry, as on a later list, the same name is news
     */
    record Alike(Match match, long name) {}

    /** Null where a profile's name is like none. */
    @Nullable
    Alike look(MerchantProfile profile) {
        return list.flatMap(names -> names.look(profile.name()))
                .filter(match -> match.eValue() > 1)
                .map(match -> new Alike(
                        match,
                        Fingerprint.of(new ListedName("", ListedName.words(profile.name())).joined(), match.entry())))
                .orElse(null);
    }

    /** What is to be said of a profile's name that is like an entry: once, for a name that is told again is the same evidence, in whatever week. */
    List<Finding> say(String subject, MerchantProfile profile, Alike alike) {
        return Stream.of(Horizon.values())
                .map(horizon -> finding(subject, profile, alike.match(), horizon))
                .toList();
    }

    private Finding finding(String subject, MerchantProfile profile, Match match, Horizon horizon) {
        var window = horizon.windowAt(profile.head().time());
        var words = String.format(
                Locale.ROOT,
                "name %.0f %% like a name of entry %s of the watch-list: %.0f %% of true aliases are, and %.1f %% of others",
                PERCENT * match.score(),
                match.entry(),
                PERCENT * match.ofAliases(),
                PERCENT * match.ofOthers());
        var account = new Account(
                words,
                Map.of("likeness", match.score(), "ofAliases", match.ofAliases(), "ofOthers", match.ofOthers()),
                List.of(profile.evidence(subject, null)),
                1);
        return new Finding(
                Finding.id(DETECTOR, subject, window),
                Finding.UNNUMBERED,
                subject,
                DETECTOR,
                window,
                Weight.whole(1 - listed + listed * match.eValue()),
                account,
                profile.head().time(),
                policyVersion,
                null);
    }
}
