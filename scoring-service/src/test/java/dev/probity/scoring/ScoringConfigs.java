package dev.probity.scoring;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Configurations to build tests from: the defaults, but for what a test sets. */
public final class ScoringConfigs {
    private ScoringConfigs() {}

    public static ScoringConfig defaults() {
        return with(Map.of());
    }

    public static ScoringConfig with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(ScoringConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 500))
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(ScoringConfig.class);
    }
}
