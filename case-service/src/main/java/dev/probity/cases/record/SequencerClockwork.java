package dev.probity.cases.record;

import dev.probity.cases.http.Cause;
import dev.probity.cases.wall.OwnContext;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Runs this replica's sequencer now and then, and what sends its checkpoints away; the sequencer at once for whoever must have an entry in the log before they go on. */
@ApplicationScoped
public class SequencerClockwork {
    private static final Logger LOG = Logger.getLogger(SequencerClockwork.class);

    private final Sequencer sequencer;
    private final CheckpointSending sending;
    private final LogKeys keys;
    private final Vertx vertx;

    SequencerClockwork(Sequencer sequencer, CheckpointSending sending, LogKeys keys, Vertx vertx) {
        this.sequencer = sequencer;
        this.sending = sending;
        this.keys = keys;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        if (keys.missing()) {
            LOG.warn("no key to sign the record with: entries wait setting=probity.case.record.signing-key");
        }
    }

    @Scheduled(
            every = "${probity.case.record.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return keys.missing()
                ? Uni.createFrom().voidItem()
                : all().onFailure()
                        .invoke(failure -> LOG.warnf("the record could not be sealed %s", Cause.of(failure)))
                        .onFailure()
                        .recoverWithNull();
    }

    @Scheduled(
            every = "${probity.case.record.sent-every:1m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> send() {
        return sending.round()
                .onFailure()
                .invoke(failure -> LOG.warnf("the checkpoint could not be sent %s", Cause.of(failure)))
                .onFailure()
                .recoverWithNull();
    }

    /** Done when all that was committed before is in the log. By rule and so in a context of its own, whoever asks. */
    public Uni<Void> upToNow() {
        var asked = Objects.requireNonNull(Vertx.currentContext());
        return Uni.createFrom()
                .<Void>emitter(waiting -> OwnContext.run(
                        vertx, () -> all().subscribe().with(done -> waiting.complete(null), waiting::fail)))
                .emitOn(work -> asked.runOnContext(ignored -> work.run()));
    }

    private Uni<Void> all() {
        return sequencer.round().chain(more -> more ? all() : Uni.createFrom().voidItem());
    }
}
