package dev.probity.scoring.rule;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.UndecodableEvent;
import dev.probity.scoring.sigma.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds each event against rules as the stream does, and tells of every match: the stream itself says a rule once a week of a party, and weighs it by how seldom it
 * matches peers.
 */
public final class RulesHeld {
    private static final Instant CHANGED = Instant.parse("2023-01-01T00:00:00Z");

    private final RuleTrier trier = new RuleTrier();
    private final EventReader reader = new EventReader();
    private final List<RuleFile> files = new ArrayList<>();

    /** @param texts files of rules by name */
    public RulesHeld(Map<String, String> texts) {
        texts.forEach((name, text) -> files.add(
                new RuleFile(name, 1, RuleFile.State.ENABLED, text, RuleFile.Origin.FOLDER, "bench", CHANGED)));
        var shelf = Shelves.of(texts);
        trier.takeUp(shelf.settle());
    }

    /**
     * A rule that matched.
     *
     * @param rule its id
     * @param level how grave its author calls it
     */
    public record Word(String rule, Level level) {}

    /** Rules of which a match is a word of its own, not a part of a correlation only. */
    public List<Word> hold(String party, byte[] event) {
        try {
            var trial = trier.hold(party, new Arrival(reader.read(event), event));
            return trial == null
                    ? List.of()
                    : trial.tried().matches().stream()
                            .map(match ->
                                    new Word(match.rule().id(), match.rule().level()))
                            .toList();
        } catch (UndecodableEvent e) {
            throw new IllegalArgumentException(new String(event, StandardCharsets.UTF_8), e);
        }
    }

    /** The files as they lie on the topic of rules, by key. */
    public Map<String, byte[]> topic() {
        var records = new java.util.TreeMap<String, byte[]>();
        files.forEach(file -> records.put(file.key(), RuleFileJson.write(file)));
        return records;
    }
}
