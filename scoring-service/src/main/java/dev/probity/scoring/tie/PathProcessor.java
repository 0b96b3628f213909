package dev.probity.scoring.tie;

import dev.probity.scoring.tie.TieLetter.News;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in whom a member of staff, or a merchant, can be reached over. */
final class PathProcessor extends TieProcessor<TieLetter> {
    private final PathFold fold;

    PathProcessor(TieRules rules, int fewestPeers) {
        super(TieStores.PATHS, fewestPeers);
        this.fold = new PathFold(rules);
    }

    @Override
    public void process(Record<String, TieLetter> record) {
        if (!(record.value() instanceof News news)) {
            return;
        }
        var stored = stored(record.key());
        var state = stored == null ? new PathState() : PathState.of(stored);
        var folded = fold.fold(record.key(), state, news, peers());
        if (folded == null) {
            return;
        }
        store(record.key(), state.bytes());
        folded.paths().forEach(path -> send(record, path.merchant(), path, TieStage.PATHS));
        if (folded.found() != null) {
            send(record, record.key(), folded.found(), TieStage.PATH_FOUND);
        }
    }
}
