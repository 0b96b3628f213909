package dev.probity.local.suite;

import dev.probity.local.progress.Progress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stops the parts of a suite in the right order. */
final class Shutdown {
    private Shutdown() {}

    /** Services first, then what they lean on. */
    static void stop(List<Member> services, Infrastructure infrastructure, Progress progress) {
        List<Member> running = services.stream().filter(Member::isAlive).toList();
        if (!running.isEmpty()) {
            Progress.Stage stage = progress.begin("Stopping the services");
            together(running.stream().<Runnable>map(member -> member::stop).toList());
            stage.done("");
        }
        Progress.Stage stage = progress.begin("Stopping broker, database and sign-in");
        together(List.of(infrastructure.broker()::stop, infrastructure.oidc()::stop, infrastructure::stopDatabase));
        stage.done("");
    }

    /** Each one is stopped whatever becomes of the others. */
    private static void together(List<Runnable> stops) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stops.forEach(threads::execute);
        }
    }
}
