package dev.probity.scoring.tie;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.exchange.StaffTouch;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.Neighbourhood;
import dev.probity.scoring.tie.TieLetter.News;
import dev.probity.scoring.tie.TieLetter.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ties in memory, without Kafka: for long stories. Every letter arrives at once. */
public final class Acquaintances {
    private final IdentifierFold identifierFold;
    private final GoBetweenFold goBetweenFold;
    private final PathFold pathFold;
    private final Map<String, IdentifierState> identifiers = new HashMap<>();
    private final Map<String, GoBetweenState> goBetweens = new HashMap<>();
    private final Map<String, PathState> parties = new HashMap<>();
    private final Map<String, AffinityState> affinities = new HashMap<>();
    private final Map<String, ServedState> served = new HashMap<>();
    private final AffinityFold affinityFold;
    private final ServedDetector servedDetector;
    private final ErrandFold errandFold;
    private final Neighbourhood peers = new Neighbourhood(30);
    private final List<Finding> findings = new ArrayList<>();
    private final List<Path> paths = new ArrayList<>();

    public Acquaintances(Map<String, String> settings) {
        var rules = TieRules.of(ScoringConfigs.with(settings).detectors(), "test");
        identifierFold = new IdentifierFold(rules);
        goBetweenFold = new GoBetweenFold(rules);
        pathFold = new PathFold(rules);
        affinityFold = new AffinityFold(rules);
        servedDetector = new ServedDetector(rules);
        errandFold = new ErrandFold(rules.affinity());
    }

    public List<Finding> tell(String subject, PartyEvent event) {
        findings.clear();
        TieIntake.sightings(subject, event).forEach(this::identifier);
        TieIntake.dealings(event).forEach(this::goBetween);
        TieIntake.gifts(event, "USD").forEach(this::gift);
        if (event instanceof PartyEvent.MerchantProfile profile) {
            path(subject).category = profile.category();
        }
        return List.copyOf(findings);
    }

    /** One person's closed day at one merchant. */
    public List<Finding> tell(StaffTouch touch) {
        findings.clear();
        var folded = errandFold.touch(touch.merchant(), path(touch.merchant()), touch, peers);
        if (folded != null) {
            folded.counted().forEach(peers::hear);
            errand(folded.errand());
        }
        return List.copyOf(findings);
    }

    private void gift(Addressed letter) {
        var gave = (TieLetter.Gave) letter.letter();
        var counted = pathFold.received(path(letter.to()), gave);
        if (counted != null) {
            peers.hear(counted);
            heard(letter.to(), gave.event().time());
        }
    }

    private void heard(String staff, Instant at) {
        var state = affinities.computeIfAbsent(staff, key -> new AffinityState());
        said(affinityFold.heard(staff, state, tied(staff), peers, at));
    }

    private PathState path(String party) {
        return parties.computeIfAbsent(party, key -> new PathState());
    }

    private void errand(Addressed letter) {
        var state = affinities.computeIfAbsent(letter.to(), key -> new AffinityState());
        said(affinityFold.fold(letter.to(), state, tied(letter.to()), (TieLetter.Errand) letter.letter(), peers));
    }

    private AffinityFold.Tied tied(String staff) {
        return new AffinityFold.Tied(path(staff), true, any -> true);
    }

    private void said(AffinityFold.Said said) {
        findings.addAll(said.findings());
        said.letters().forEach(letter -> {
            var state = served.computeIfAbsent(letter.to(), key -> new ServedState());
            findings.addAll(servedDetector.told(letter.to(), state, (TieLetter.Served) letter.letter()));
        });
    }

    GoBetweenState goBetween(String party) {
        return goBetweens.get(party);
    }

    PathState party(String party) {
        return path(party);
    }

    List<Path> paths() {
        return paths;
    }

    /** Mean and largest number of bytes that ties take of a party of that kind. */
    public String bytes() {
        var text = new StringBuilder();
        text.append(bytes(
                "identifiers",
                identifiers.values().stream().map(IdentifierState::bytes).toList()));
        text.append(bytes(
                "go-betweens",
                goBetweens.values().stream().map(GoBetweenState::bytes).toList()));
        for (var kind : List.of("staff:", "merchant:")) {
            text.append(bytes(
                    kind,
                    parties.entrySet().stream()
                            .filter(party -> party.getKey().startsWith(kind))
                            .map(party -> party.getValue().bytes())
                            .toList()));
        }
        return text.append(bytes(
                        "served",
                        served.values().stream().map(ServedState::bytes).toList()))
                .append(bytes(
                        "affinity",
                        affinities.values().stream().map(AffinityState::bytes).toList()))
                .toString();
    }

    private static String bytes(String what, List<byte[]> states) {
        var sizes = states.stream().mapToInt(bytes -> bytes.length).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "%s %d, mean %.0f bytes, largest %d%n",
                what,
                sizes.getCount(),
                sizes.getAverage(),
                sizes.getMax());
    }

    private void identifier(Addressed letter) {
        var state = identifiers.computeIfAbsent(letter.to(), key -> new IdentifierState());
        var letters = identifierFold.fold(letter.to(), state, (Sighting) letter.letter());
        if (letters != null) {
            letters.forEach(this::goBetween);
        }
    }

    private void goBetween(Addressed letter) {
        var state = goBetweens.computeIfAbsent(letter.to(), key -> new GoBetweenState());
        var folded = goBetweenFold.fold(letter.to(), state, letter.letter(), peers);
        if (folded != null) {
            found(folded.found());
            folded.counted().forEach(peers::hear);
            folded.letters().forEach(this::party);
        }
    }

    private void party(Addressed letter) {
        var state = parties.computeIfAbsent(letter.to(), key -> new PathState());
        var folded = pathFold.fold(letter.to(), state, (News) letter.letter(), peers);
        if (folded != null) {
            found(folded.found());
            paths.addAll(folded.paths());
            folded.errands().forEach(this::errand);
            if (Party.staff(letter.to())) {
                heard(letter.to(), ((News) letter.letter()).at());
            }
        }
    }

    private void found(Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }
}
