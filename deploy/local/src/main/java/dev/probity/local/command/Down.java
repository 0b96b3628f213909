package dev.probity.local.command;

import dev.probity.local.Trouble;
import dev.probity.local.build.SourceTree;
import dev.probity.local.progress.Progress;
import dev.probity.local.suite.DataFolder;
import dev.probity.local.suite.OtherSuites;
import dev.probity.local.suite.SuiteState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a suite that runs, whichever terminal it runs in. */
@Command(name = "down", description = "Stops the local suite, whichever terminal it runs in. Its data stays.")
public final class Down implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private CommonOptions data = new CommonOptions();

    @Override
    public Integer call() {
        DataFolder folder = data.folder();
        Optional<SuiteState> state = SuiteState.of(folder);
        if (state.isEmpty()) {
            System.out.println("The local suite isn't running on %s.".formatted(folder.root()));
            OtherSuites.of(SourceTree.find()).told(folder, "down").ifPresent(System.out::println);
            return 0;
        }
        Progress progress = Screen.progress();
        state.flatMap(SuiteState::supervisor).ifPresent(process -> stop(process, progress));
        Screen.finish(progress);
        return 0;
    }

    private static void stop(ProcessHandle supervisor, Progress progress) {
        Progress.Stage stage = progress.begin("Stopping the local suite");
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            stage.done("");
        } catch (TimeoutException | ExecutionException e) {
            stage.failed();
            supervisor.destroyForcibly();
            throw new Trouble(
                    "The suite did not stop within %d s and was ended; its guardian stops what is left."
                            .formatted(PATIENCE.toSeconds()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted; the suite goes on stopping.", e);
        }
    }
}
