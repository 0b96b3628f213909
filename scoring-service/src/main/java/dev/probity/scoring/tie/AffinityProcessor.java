package dev.probity.scoring.tie;

import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.PolicyDoor;
import dev.probity.scoring.tie.AffinityFold.Said;
import dev.probity.scoring.tie.AffinityFold.Tied;
import dev.probity.scoring.tie.TieLetter.Called;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Forbidden;
import dev.probity.scoring.tie.TieLetter.Gained;
import dev.probity.scoring.tie.TieLetter.Gave;
import dev.probity.scoring.tie.TieLetter.Met;
import dev.probity.scoring.tie.TieLetter.News;
import dev.probity.scoring.tie.TieLetter.Served;
import dev.probity.scoring.tie.TieLetter.Shared;
import dev.probity.scoring.tie.TieLetter.Sighting;
import dev.probity.scoring.tie.TieLetter.Touched;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Takes in a member of staff's errands; over whom the person can be reached lies in the same task. */
final class AffinityProcessor extends TieProcessor<TieLetter> {
    private final AffinityFold fold;
    private @Nullable KeyValueStore<String, byte[]> paths;
    private @Nullable PolicyDoor door;

    AffinityProcessor(TieRules rules, int fewestPeers) {
        super(TieStores.AFFINITIES, fewestPeers);
        this.fold = new AffinityFold(rules);
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        super.init(processorContext);
        paths = processorContext.getStateStore(TieStores.PATHS);
        door = PolicyDoor.of(processorContext, "served");
    }

    @Override
    public void process(Record<String, TieLetter> record) {
        var staff = record.key();
        var stored = stored(staff);
        var state = stored == null ? new AffinityState() : AffinityState.of(stored);
        var said = said(staff, state, record);
        if (said == null) {
            return;
        }
        if (record.value() instanceof Errand
                || record.value() instanceof Gained
                || record.value() instanceof Forbidden
                || !said.findings().isEmpty()
                || !said.letters().isEmpty()) {
            store(staff, state.bytes());
        }
        said.findings().forEach(finding -> send(record, staff, finding, TieStage.AFFINITY_FOUND));
        said.letters().forEach(letter -> send(record, letter.to(), letter.letter(), TieStage.SERVED));
    }

    private @Nullable Said said(String staff, AffinityState state, Record<String, TieLetter> record) {
        var known = need(paths).get(staff);
        var terms = need(door).terms(staff);
        var at = Instant.ofEpochMilli(record.timestamp());
        var tied = new Tied(
                known == null ? new PathState() : PathState.of(known),
                terms.permits(AffinityDetector.TIED) && terms.permits(ServedDetector.DETECTOR),
                event -> terms.permits(Indicator.event(event.type())));
        return switch (record.value()) {
            case Errand errand -> fold.fold(staff, state, tied, errand, peers());
            case News news -> fold.heard(staff, state, tied, peers(), news.at());
            case Gave gave ->
                fold.heard(staff, state, tied, peers(), gave.event().time());
            case Gained gained -> fold.gained(staff, state, tied, gained.news(), peers(), at);
            case Forbidden forbidden -> fold.forbidden(staff, state, forbidden, at);
            case Called ignored -> null;
            case Touched ignored -> null;
            case Sighting ignored -> null;
            case Shared ignored -> null;
            case Met ignored -> null;
            case Served ignored -> null;
        };
    }

    private static <T> T need(@Nullable T initialised) {
        return Objects.requireNonNull(initialised, "not initialised");
    }
}
