package dev.probity.scoring.explanation;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Tests the innocent explanations of a suspicion on what is known of its subject. */
@FunctionalInterface
public interface ExplanationSource {
    List<Explained> explain(Suspicion suspicion);

    /**
     * A source that reads stores of its task.
     *
     * @param stores names of the stores
     * @param open makes the source in a processor that is connected to them
     */
    record InTask(Set<String> stores, Function<ProcessorContext<?, ?>, ExplanationSource> open) {
        /** Explains nothing. */
        public static final InTask NONE = new InTask(Set.of(), context -> suspicion -> List.of());

        public InTask {
            stores = Set.copyOf(stores);
        }
    }
}
