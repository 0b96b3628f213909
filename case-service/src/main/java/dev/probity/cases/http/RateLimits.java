package dev.probity.cases.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.probity.cases.CaseConfig;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How much each user name may ask of this replica: a bucket that fills by itself, so that one who asks without end keeps nobody else waiting. */
@ApplicationScoped
class RateLimits {
    /** Whoever comes back later finds a full bucket, as theirs would have been. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private static final int MOST_PEOPLE = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    RateLimits(CaseConfig config) {
        var rate = config.rate();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_PEOPLE)
                .expireAfterAccess(REMEMBERED)
                .build(user -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /** Takes one request of theirs, if there is room for it. */
    boolean allows(String user) {
        return of(user).tryConsume(1);
    }

    Bucket of(String user) {
        return buckets.get(user);
    }
}
