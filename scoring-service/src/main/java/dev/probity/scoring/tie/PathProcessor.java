package dev.probity.scoring.tie;

import dev.probity.scoring.exchange.StaffTouch;
import dev.probity.scoring.tie.TieLetter.Called;
import dev.probity.scoring.tie.TieLetter.Gave;
import dev.probity.scoring.tie.TieLetter.News;
import dev.probity.scoring.tie.TieLetter.Touched;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in over whom a member of staff, or a merchant, can be reached, and who of the staff were at a merchant without being asked. */
final class PathProcessor extends TieProcessor<TieLetter> {
    private final PathFold fold;
    private final ErrandFold errands;

    PathProcessor(TieRules rules, int fewestPeers) {
        super(TieStores.PATHS, fewestPeers);
        this.fold = new PathFold(rules);
        this.errands = new ErrandFold(rules.affinity());
    }

    @Override
    public void process(Record<String, TieLetter> record) {
        switch (record.value()) {
            case News news -> news(record, news);
            case Called called -> called(record, called);
            case Touched touched -> touched(record, touched.touch());
            case Gave gave -> gave(record, gave);
            case TieLetter.Sighting ignored -> {}
            case TieLetter.Shared ignored -> {}
            case TieLetter.Met ignored -> {}
            case TieLetter.Errand ignored -> {}
            case TieLetter.Forbidden ignored -> {}
            case TieLetter.Gained ignored -> {}
            case TieLetter.Served ignored -> {}
        }
    }

    private PathState state(String party) {
        var stored = stored(party);
        return stored == null ? new PathState() : PathState.of(stored);
    }

    private void news(Record<String, TieLetter> record, News news) {
        var state = state(record.key());
        var folded = fold.fold(record.key(), state, news, peers());
        if (folded == null) {
            return;
        }
        store(record.key(), state.bytes());
        folded.paths().forEach(path -> send(record, path.merchant(), path, TieStage.PATHS));
        folded.errands().forEach(errand -> send(record, errand.to(), errand.letter(), TieStage.ERRANDS));
        if (folded.found() != null) {
            send(record, record.key(), folded.found(), TieStage.PATH_FOUND);
        }
        if (Party.staff(record.key())) {
            send(record, record.key(), news, TieStage.NEWS_HERE);
        }
    }

    private void gave(Record<String, TieLetter> record, Gave gave) {
        var state = state(record.key());
        var counted = fold.received(state, gave);
        if (counted != null) {
            store(record.key(), state.bytes());
            send(record, counted.group(), counted, TieStage.DAYS);
            send(record, record.key(), gave, TieStage.NEWS_HERE);
        }
    }

    private void called(Record<String, TieLetter> record, Called called) {
        var state = state(record.key());
        if (!state.category.equals(called.category())) {
            state.category = called.category();
            store(record.key(), state.bytes());
        }
    }

    private void touched(Record<String, TieLetter> record, StaffTouch touch) {
        if (!touch.unasked()) {
            return;
        }
        var state = state(record.key());
        var folded = errands.touch(record.key(), state, touch, peers());
        if (folded != null) {
            store(record.key(), state.bytes());
            send(record, folded.errand().to(), folded.errand().letter(), TieStage.ERRANDS);
            folded.counted().forEach(counted -> send(record, counted.group(), counted, TieStage.DAYS));
        }
    }
}
