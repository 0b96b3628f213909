package dev.probity.scoring.exchange;

import dev.probity.scoring.policy.PolicyDoor;
import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a person's bets on pairs: one get and one put a day of touches, a gain or a path. Of somebody of whom the policy forbids them it keeps none; sums
 * cannot be taken apart, so that bets that rest on what became forbidden are deleted whole. Gains that may be kept, and that none may be any more, go on to
 * whoever else keeps them.
 */
final class PairProcessor implements Processor<String, PairInput, String, Object> {
    private static final int SCRATCH_BYTES = 1 << 14;

    private final PairFold fold;
    private final ByteBuffer scratch = ByteBuffer.allocate(SCRATCH_BYTES);
    private final Decoded<PairFile> files;
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable KeyValueStore<String, byte[]> books;
    private @Nullable KeyValueStore<Bytes, byte[]> dossiers;
    private @Nullable PolicyDoor door;

    PairProcessor(GainRules rules, int cachedFiles) {
        this.fold = new PairFold(rules);
        this.files = new Decoded<>(cachedFiles);
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        books = processorContext.getStateStore(ExchangeStores.BOOKS);
        dossiers = processorContext.getStateStore(ExchangeStores.DOSSIERS);
        door = PolicyDoor.of(processorContext, "pairs");
        files.clear();
    }

    @Override
    public void process(Record<String, PairInput> record) {
        switch (record.value()) {
            case PairInput.Forbidden forbidden -> {
                forget(record.key());
                need(context).forward(record.withValue(forbidden), ExchangeStage.GAINS_KEPT);
            }
            case PairInput.News news -> {
                if (need(door).terms(record.key()).permits(QuidProQuoDetector.DETECTOR)) {
                    fold(record, news);
                    if (news instanceof PairInput.Gained) {
                        need(context).forward(record.withValue(news), ExchangeStage.GAINS_KEPT);
                    }
                }
            }
        }
    }

    private void forget(String subject) {
        var file = files.computeIfAbsent(subject, this::open);
        files.remove(subject);
        for (var stake : file.book.stakes()) {
            need(dossiers).delete(ExchangeStores.key(subject, stake.other));
        }
        need(books).delete(subject);
    }

    private void fold(Record<String, PairInput> record, PairInput.News news) {
        var subject = record.key();
        var file = files.computeIfAbsent(subject, this::open);
        try {
            var findings = fold.fold(file, news);
            need(books).put(subject, PairBytes.write(file.book, scratch));
            file.takeChanged()
                    .forEach((merchant, dossier) -> need(dossiers)
                            .put(
                                    ExchangeStores.key(subject, merchant),
                                    dossier.map(PairDossier::bytes).orElse(null)));
            for (var finding : findings) {
                need(context).forward(record.withValue(finding), ExchangeStage.FOUND);
            }
        } catch (RuntimeException e) {
            files.remove(subject);
            throw e;
        }
    }

    private PairFile open(String subject) {
        var stored = need(books).get(subject);
        return new PairFile(subject, stored == null ? new StakeBook() : PairBytes.read(stored), merchant -> {
            var dossier = need(dossiers).get(ExchangeStores.key(subject, merchant));
            return dossier == null ? null : PairDossier.of(dossier);
        });
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
