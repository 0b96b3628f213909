package dev.probity.scoring.query;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.ScoringTopology;
import dev.probity.scoring.backtest.BackTest;
import dev.probity.scoring.backtest.Draft;
import dev.probity.scoring.backtest.KafkaPast;
import dev.probity.scoring.backtest.Progress;
import dev.probity.scoring.policy.Policy;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.query.BackTestViews.BackTestView;
import dev.probity.scoring.query.BackTestViews.DraftView;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Back-tests of this instance: one at a time, the latest kept until the instance ends. */
@ApplicationScoped
class BackTests {
    private static final Logger LOG = Logger.getLogger(BackTests.class);
    private static final int KEPT = 20;

    private final Map<String, Object> kafka;
    private final ScoringConfig config;
    private final LocalState local;
    private final Clock clock = Clock.systemUTC();
    private final ArrayDeque<BackTestJob> jobs = new ArrayDeque<>();

    BackTests(@Identifier("default-kafka-broker") Map<String, Object> kafka, ScoringConfig config, LocalState local) {
        this.kafka = kafka;
        this.config = config;
        this.local = local;
    }

    synchronized BackTestView begin(@Nullable DraftView asked, String person) {
        var draft = new BackTestDrafts(config, this::inForce).read(asked, clock.instant());
        if (asked == null || jobs.stream().anyMatch(BackTestJob::running)) {
            throw new ProblemException(ProblemType.CONFLICT, "A back-test is running here; wait for it, or stop it");
        }
        var progress = new Progress(
                config.backTests().mostRecords(), config.backTests().mostEvents());
        var id = UUID.randomUUID().toString();
        var job = new BackTestJob(id, asked, person, clock.instant(), progress);
        jobs.addFirst(job);
        while (jobs.size() > KEPT) {
            jobs.removeLast();
        }
        Thread.ofVirtual().name("back-test-" + id).start(() -> run(job, draft));
        CompletableFuture.delayedExecutor(config.backTests().longest().toMillis(), TimeUnit.MILLISECONDS)
                .execute(progress::stop);
        return job.view(false);
    }

    private Policy inForce() {
        return local.steady(() -> new PolicyStore(local.store(PolicyStore.POLICIES)).inForce());
    }

    private void run(BackTestJob job, Draft draft) {
        try (var past = new KafkaPast(kafka, draft, ScoringTopology.eventTopics())) {
            job.done(new BackTest(draft, job.progress()).run(past), clock.instant());
        } catch (Progress.Stopped e) {
            job.end(BackTestJob.State.STOPPED, e.getMessage(), clock.instant());
        } catch (RuntimeException e) {
            LOG.error("a back-test failed", e);
            job.end(BackTestJob.State.FAILED, e.getClass().getSimpleName(), clock.instant());
        }
    }

    synchronized List<BackTestView> all() {
        return jobs.stream().map(job -> job.view(false)).toList();
    }

    synchronized Optional<BackTestView> one(String id) {
        return job(id).map(job -> job.view(true));
    }

    /** Stops one that runs, forgets one that ended; false when it is not here. */
    synchronized boolean remove(String id) {
        var job = job(id);
        job.ifPresent(known -> {
            if (known.running()) {
                known.progress().stop();
            } else {
                jobs.remove(known);
            }
        });
        return job.isPresent();
    }

    private Optional<BackTestJob> job(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    @PreDestroy
    synchronized void stop() {
        jobs.forEach(job -> job.progress().stop());
    }
}
