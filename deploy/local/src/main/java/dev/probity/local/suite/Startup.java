package dev.probity.local.suite;

import dev.probity.local.Trouble;
import dev.probity.local.build.ServiceBuild;
import dev.probity.local.process.Guardian;
import dev.probity.local.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Starts the parts of a suite, side by side where they don't need each other. */
final class Startup {
    private final SuiteOptions options;
    private final DataFolder data;
    private final Infrastructure infrastructure;
    private final List<Member> services;
    private final Guardian guardian;
    private final Progress progress;
    private final BooleanSupplier closing;

    Startup(
            SuiteOptions options,
            DataFolder data,
            Infrastructure infrastructure,
            List<Member> services,
            Guardian guardian,
            Progress progress,
            BooleanSupplier closing) {
        this.options = options;
        this.data = data;
        this.infrastructure = infrastructure;
        this.services = services;
        this.guardian = guardian;
        this.progress = progress;
        this.closing = closing;
    }

    void run() {
        List<Runnable> first = new ArrayList<>(List.of(this::startBroker, this::startDatabase, this::startOidc));
        if (options.build()) {
            first.add(this::build);
        }
        sideBySide(first);
        sideBySide(services.stream()
                .<Runnable>map(member -> () -> startService(member))
                .toList());
    }

    private void build() {
        new ServiceBuild(options.tree(), data.logs(), data.marks(), guardian)
                .bringUpToDate(options.modules(), progress);
    }

    private void startBroker() {
        stage("Kafka broker", infrastructure.broker().url().getAuthority(), stage -> {
            stage.detail("starting");
            infrastructure.broker().start();
        });
    }

    private void startDatabase() {
        int port = options.ports().of("postgres");
        stage("PostgreSQL", "127.0.0.1:" + port, stage -> {
            stage.detail("starting");
            infrastructure.startDatabase();
        });
    }

    private void startOidc() {
        stage("OpenID provider", infrastructure.oidc().url().toString(), stage -> {
            if (infrastructure.oidcServer().needsFitting()) {
                stage.detail("fitting it to the suite, once");
                infrastructure.oidcServer().fit(guardian);
            }
            stage.detail("starting");
            infrastructure.oidc().start();
        });
    }

    private void startService(Member member) {
        stage(
                member.name() + (member.name().contains("-") ? "" : "-service"),
                member.url().toString(),
                stage -> {
                    stage.detail("starting");
                    member.start();
                });
    }

    private interface Work {
        void run(Progress.Stage stage);
    }

    private void stage(String title, String result, Work work) {
        if (closing.getAsBoolean()) {
            throw new Trouble("The suite was stopped while it was starting.");
        }
        Progress.Stage stage = progress.begin(title);
        try {
            work.run(stage);
            stage.done(result);
        } catch (RuntimeException e) {
            stage.failed();
            throw e;
        }
    }

    /** The first failure is thrown at once; the suite's closing ends what the others wait for. */
    private static void sideBySide(List<Runnable> tasks) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        CompletableFuture<Void> failure = new CompletableFuture<>();
        CompletableFuture<?>[] all = tasks.stream()
                .map(task -> CompletableFuture.runAsync(task, threads).whenComplete((done, problem) -> {
                    if (problem != null) {
                        failure.completeExceptionally(problem);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        threads.shutdown();
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all), failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new Trouble("The suite did not start.", e);
        }
    }
}
