package dev.probity.cases.casefile;

import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Carries out somebody's command on one case, within the caller's transaction: once for its key, and with the case locked. Fails for a case that isn't there for them. */
@ApplicationScoped
public class OnCase {
    private final CaseFiles files;
    private final Workers workers;
    private final Once once;

    OnCase(CaseFiles files, Workers workers, Once once) {
        this.files = files;
        this.workers = workers;
        this.once = once;
    }

    /** Of a command that was decided on the case: nothing is done once that is another than they read. */
    public Uni<Answer> run(UUID id, Command command, Function<CaseFileEntity, Uni<Answer>> work) {
        return runAtAnyVersion(id, command, file -> {
            command.seen(file.version);
            return work.apply(file);
        });
    }

    /** Of a command that was decided on a part of the case, whose version says whether it is another. */
    public Uni<Answer> runAtAnyVersion(UUID id, Command command, Function<CaseFileEntity, Uni<Answer>> work) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> files.locked(id)
                                .map(ProblemException::unlessMissing)
                                .chain(work::apply)));
    }
}
