package dev.probity.ingest.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** The same where there is room for many requests, but memory only for one stream: what each takes is counted at each door. */
@QuarkusTest
@TestProfile(NoMemoryQuarkusTest.MemoryForOne.class)
class NoMemoryQuarkusTest extends TooManyRequestsQuarkusTest {
    public static class MemoryForOne implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("probity.ingest.limits.memory", "4M");
        }
    }

    @Override
    String tooMuch() {
        return "too much is read at once";
    }
}
