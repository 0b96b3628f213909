package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.Served;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in, for a go-between, how far those of the staff who are tied to it went to its merchants without being asked. */
final class ServedProcessor extends TieProcessor<TieLetter> {
    private final ServedDetector detector;

    ServedProcessor(TieRules rules, int fewestPeers) {
        super(TieStores.SERVED, fewestPeers);
        this.detector = new ServedDetector(rules);
    }

    @Override
    public void process(Record<String, TieLetter> record) {
        if (!(record.value() instanceof Served served)) {
            return;
        }
        var stored = stored(record.key());
        var state = stored == null ? new ServedState() : ServedState.of(stored);
        var found = detector.told(record.key(), state, served);
        store(record.key(), state.bytes());
        found.forEach(finding -> send(record, record.key(), finding, TieStage.SERVED_FOUND));
    }
}
