package dev.probity.scoring.tie;

import org.apache.kafka.streams.processor.api.Record;

/** Takes in what ties a go-between, and tells both sides. */
final class GoBetweenProcessor extends TieProcessor<TieLetter> {
    private final GoBetweenFold fold;

    GoBetweenProcessor(TieRules rules, int fewestPeers) {
        super(TieStores.GO_BETWEENS, fewestPeers);
        this.fold = new GoBetweenFold(rules);
    }

    @Override
    public void process(Record<String, TieLetter> record) {
        var stored = stored(record.key());
        var state = stored == null ? new GoBetweenState() : GoBetweenState.of(stored);
        var folded = fold.fold(record.key(), state, record.value(), peers());
        if (folded == null) {
            return;
        }
        store(record.key(), state.bytes());
        folded.letters().forEach(letter -> send(record, letter.to(), letter.letter(), TieStage.NEWS));
        folded.counted().forEach(change -> send(record, change.group(), change, TieStage.COUNTED));
        if (folded.found() != null) {
            send(record, record.key(), folded.found(), TieStage.GO_BETWEEN_FOUND);
        }
    }
}
