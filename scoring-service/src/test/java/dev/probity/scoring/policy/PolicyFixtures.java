package dev.probity.scoring.policy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Policies to build tests from. */
public final class PolicyFixtures {
    private static final Instant AT = Instant.parse("2026-10-01T08:00:00Z");

    private PolicyFixtures() {}

    public static PolicyRule forbiddenIn(String country, Indicator... indicators) {
        return new PolicyRule(
                "of-" + country, new Where(Set.of(country), Set.of(), Set.of()), Set.of(indicators), 0, "an agreement");
    }

    public static PolicyRule noGroupBelow(int people) {
        return new PolicyRule("small-groups", Where.EVERYWHERE, Set.of(), people, "an agreement");
    }

    public static PolicyVersion confirmed(int version, PolicyRule... rules) {
        return new PolicyVersion(
                version,
                PolicyVersion.State.CONFIRMED,
                List.of(rules),
                new PolicyVersion.Act("u-1", AT, "the works council asks for it"),
                new PolicyVersion.Act("u-2", AT, "agreed"));
    }

    /** As it lies on the topic. */
    public static String json(PolicyVersion version) {
        return new String(PolicyJson.write(version), StandardCharsets.UTF_8);
    }
}
