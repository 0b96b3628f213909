package dev.probity.cases.erasure;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseWork;
import dev.probity.cases.casefile.Erasures;
import dev.probity.cases.casefile.OnCase;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.record.SequencerClockwork;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** What becomes of a wish to have the words of a case destroyed, each in one transaction. */
@ApplicationScoped
class ErasureWork {
    private static final int OK = 200;

    private final Erasures erasures;
    private final CaseWork cases;
    private final OnCase onCase;
    private final SequencerClockwork sequencer;

    ErasureWork(Erasures erasures, CaseWork cases, OnCase onCase, SequencerClockwork sequencer) {
        this.erasures = erasures;
        this.cases = cases;
        this.onCase = onCase;
        this.sequencer = sequencer;
    }

    @WithTransaction
    Uni<Answer> ask(UUID id, Command command, NewErasure wish) {
        return work(
                id,
                command,
                file -> erasures.ask(
                        file, command.actor(), wish.ground(), wish.reason().strip()));
    }

    /** Done when all that was written down until now has its place in the log: words go no earlier, and whoever confirms has just read the case. */
    Uni<Void> placed() {
        return sequencer.upToNow();
    }

    @WithTransaction
    Uni<Answer> confirm(UUID id, Command command, ErasureConfirmation confirmation) {
        return work(id, command, file -> erasures.confirm(file, command.actor(), confirmation.ground()));
    }

    @WithTransaction
    Uni<Answer> refuse(UUID id, Command command, NewErasureRefusal refusal) {
        return work(
                id,
                command,
                file -> erasures.refuse(file, command.actor(), refusal.reason().strip()));
    }

    private Uni<Answer> work(UUID id, Command command, Function<CaseFileEntity, Uni<CaseFileEntity>> change) {
        return onCase.run(
                id, command, file -> change.apply(file).chain(changed -> cases.answer(changed, command.actor(), OK)));
    }
}
