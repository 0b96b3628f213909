package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.Sighting;
import org.apache.kafka.streams.processor.api.Record;

/** Brings together who shares an identifier. */
final class IdentifierProcessor extends TieProcessor<TieLetter> {
    private final IdentifierFold fold;

    IdentifierProcessor(TieRules rules, int fewestPeers) {
        super(TieStores.IDENTIFIERS, fewestPeers);
        this.fold = new IdentifierFold(rules);
    }

    @Override
    public void process(Record<String, TieLetter> record) {
        if (!(record.value() instanceof Sighting sighting)) {
            return;
        }
        var stored = stored(record.key());
        var state = stored == null ? new IdentifierState() : IdentifierState.of(stored);
        var letters = fold.fold(record.key(), state, sighting);
        if (letters != null) {
            store(record.key(), state.bytes());
            letters.forEach(letter -> send(record, letter.to(), letter.letter(), TieStage.SHARED));
        }
    }
}
