package dev.probity.scoring.tie;

import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.tie.TieLetter.Called;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Gained;
import dev.probity.scoring.tie.TieLetter.Gave;
import dev.probity.scoring.tie.TieLetter.Met;
import dev.probity.scoring.tie.TieLetter.News;
import dev.probity.scoring.tie.TieLetter.Shared;
import dev.probity.scoring.tie.TieLetter.Sighting;
import dev.probity.scoring.tie.TieLetter.Touched;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Takes in a member of staff's errands; over whom the person can be reached lies in the same task. */
final class AffinityProcessor extends TieProcessor<TieLetter> {
    private final AffinityFold fold;
    private @Nullable KeyValueStore<String, byte[]> paths;

    AffinityProcessor(TieRules rules, int fewestPeers) {
        super(TieStores.AFFINITIES, fewestPeers);
        this.fold = new AffinityFold(rules);
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        super.init(processorContext);
        paths = processorContext.getStateStore(TieStores.PATHS);
    }

    @Override
    public void process(Record<String, TieLetter> record) {
        var staff = record.key();
        var stored = stored(staff);
        var state = stored == null ? new AffinityState() : AffinityState.of(stored);
        var known = Objects.requireNonNull(paths, "not initialised").get(staff);
        var tied = known == null ? new PathState() : PathState.of(known);
        var findings = switch (record.value()) {
            case Errand errand -> fold.fold(staff, state, tied, errand, peers());
            case News news -> fold.heard(staff, state, tied, peers(), news.at());
            case Gave gave ->
                fold.heard(staff, state, tied, peers(), gave.event().time());
            case Gained gained -> fold.gained(staff, state, tied, gained.news(), peers());
            case Called ignored -> List.<Finding>of();
            case Touched ignored -> List.<Finding>of();
            case Sighting ignored -> List.<Finding>of();
            case Shared ignored -> List.<Finding>of();
            case Met ignored -> List.<Finding>of();
        };
        if (findings == null) {
            return;
        }
        if (record.value() instanceof Errand || record.value() instanceof Gained || !findings.isEmpty()) {
            store(staff, state.bytes());
        }
        findings.forEach(finding -> send(record, staff, finding, TieStage.AFFINITY_FOUND));
    }
}
