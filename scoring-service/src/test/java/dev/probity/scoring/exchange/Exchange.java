package dev.probity.scoring.exchange;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.Neighbourhood;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Touches and gains in memory, without Kafka: for long stories. */
public final class Exchange {
    private final GainFold gains;
    private final PairFold pairs;
    private final Neighbourhood like = new Neighbourhood(30);
    private final Map<String, GainFile> merchants = new HashMap<>();
    private final Map<String, PairFile> staff = new HashMap<>();
    private final Map<String, Map<Integer, PairDossier>> dossiers = new HashMap<>();

    public Exchange(Map<String, String> settings) {
        var rules = GainRules.of(ScoringConfigs.with(settings).detectors(), "test");
        gains = new GainFold(rules);
        pairs = new PairFold(rules);
    }

    /** Something happened to a merchant. */
    public List<Finding> moved(String merchant, PartyEvent event) {
        return follow(gains.moved(merchant(merchant), event));
    }

    /** A person's day is over. */
    public List<Finding> touched(PairInput.Touched day) {
        var findings = new ArrayList<Finding>(met(day.touches().getFirst().staff(), day));
        for (var touch : day.touches()) {
            findings.addAll(follow(gains.touched(merchant(touch.merchant()), touch)));
        }
        return findings;
    }

    /** A path is known. */
    public List<Finding> tied(Path path) {
        return met(path.staff(), new PairInput.Tied(path));
    }

    private List<Finding> follow(GainFold.Folded folded) {
        folded.days().forEach(like::hear);
        var findings = new ArrayList<>(folded.findings());
        for (var gain : folded.gains()) {
            findings.addAll(met(gain.staff(), new PairInput.Gained(PairGain.of(gain.bytes()))));
        }
        return findings;
    }

    private List<Finding> met(String person, PairInput.News input) {
        var file = staff.computeIfAbsent(
                person, name -> new PairFile(name, new StakeBook(), merchant -> dossier(name, merchant)));
        var findings = pairs.fold(file, input);
        var kept = dossiers.computeIfAbsent(person, any -> new HashMap<>());
        file.takeChanged().forEach((merchant, dossier) -> {
            kept.remove(merchant);
            dossier.ifPresent(known -> kept.put(merchant, known));
        });
        return findings;
    }

    private @Nullable PairDossier dossier(String person, int merchant) {
        return dossiers.getOrDefault(person, Map.of()).get(merchant);
    }

    private GainFile merchant(String subject) {
        return merchants.computeIfAbsent(subject, name -> new GainFile(name, new MerchantGains(), like));
    }

    /** Bytes of each merchant's state. */
    public List<Integer> merchantBytes() {
        var scratch = ByteBuffer.allocate(1 << 17);
        return merchants.values().stream()
                .map(file -> file.state().bytes(scratch).length)
                .sorted()
                .toList();
    }

    /** Bytes of each person's bets. */
    public List<Integer> staffBytes() {
        var scratch = ByteBuffer.allocate(1 << 17);
        return staff.values().stream()
                .map(file -> PairBytes.write(file.book, scratch).length)
                .sorted()
                .toList();
    }
}
