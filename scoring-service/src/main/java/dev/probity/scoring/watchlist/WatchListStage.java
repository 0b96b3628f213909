package dev.probity.scoring.watchlist;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import java.util.List;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Merchants' profiles in, what their names are like out; keeps nothing: a profile that is told again is looked at again. */
public final class WatchListStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(WatchListDetector.DETECTOR);

    private WatchListStage() {}

    /** Loads the list that an operator set, if any, and compares names with it. */
    public static KStream<String, Finding> compare(KStream<String, PartyEvent> events, ScoringConfig config) {
        var settings = config.watchlist();
        var list = settings.names()
                .map(names -> WatchList.ofac(
                        names,
                        settings.aliases()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "a watch-list wants a file of aliases, too: it is measured on them"))));
        var detector = new WatchListDetector(list, settings.listed(), Finding.UNSTAMPED);
        return events.flatMapValues(
                (subject, event) ->
                        event instanceof MerchantProfile profile ? detector.look(subject, profile) : List.of(),
                Named.as("watch-list"));
    }
}
